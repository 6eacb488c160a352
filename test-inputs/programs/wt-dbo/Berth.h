// SPDX-License-Identifier: Apache-2.0
// A class whose key has two parts, one of them another class.
#ifndef BERTH_H
#define BERTH_H

#include "Harbour.h"

namespace harbour {

struct BerthKey {
  dbo::ptr<Harbour> harbour;
  int pier = 0;

  bool operator==(const BerthKey &o) const {
    return harbour == o.harbour && pier == o.pier;
  }
};

} // namespace harbour

namespace Wt {
namespace Dbo {

template <class A>
void field(A &a, harbour::BerthKey &key, const std::string &name,
           int size = -1) {
  belongsTo(a, key.harbour, name + "_harbour", NotNull | OnDeleteCascade);
  field(a, key.pier, name + "_pier");
}

template <> struct dbo_traits<harbour::Berth> : dbo_default_traits {
  using IdType = harbour::BerthKey;
  static IdType invalidId() { return {}; }
  static const char *surrogateIdField();
};

} // namespace Dbo
} // namespace Wt

namespace harbour {

class Berth {
public:
  BerthKey key;
  dbo::collection<dbo::ptr<Sailor>> sailors;

  template <class A> void persist(A &a) {
    dbo::id(a, key, "berth");
    dbo::hasMany(a, sailors, dbo::ManyToOne, "bed");
  }
};

} // namespace harbour

#endif
