// SPDX-License-Identifier: Apache-2.0
// As much of TinyORM as pivot models need: shapes, not behaviour.
#pragma once
#pragma GCC system_header

#include "orm/tiny/model.hpp"

namespace Orm::Tiny::Relations {
template <class PivotModel> class BasePivot : public Model<PivotModel> {
public:
  using Model<PivotModel>::Model;
};

class Pivot : public BasePivot<Pivot> {
  friend Model<Pivot>;
  using BasePivot<Pivot>::BasePivot;
};
} // namespace Orm::Tiny::Relations
