#pragma GCC system_header

#include <orm/tiny/model.hpp>

namespace tiny {
class Harbour final : public Orm::Tiny::Model<Harbour> {
  friend Model;
  using Model::Model;
};
} // namespace tiny
