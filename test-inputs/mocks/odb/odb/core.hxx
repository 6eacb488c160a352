// SPDX-License-Identifier: Apache-2.0
// As much of libodb as declarations need: shapes, not behaviour.
#ifndef ASSOC_MOCK_ODB_CORE_HXX
#define ASSOC_MOCK_ODB_CORE_HXX

#ifdef ODB_COMPILER
#define PRAGMA_DB_IMPL(x) _Pragma(#x)
#define PRAGMA_DB(x) PRAGMA_DB_IMPL(db x)
#else
#define PRAGMA_DB(x)
#endif

namespace odb {
class access {
public:
  template <class C> class container_traits;
};
class section {};
template <class T> class nullable {
public:
  nullable();
  nullable(const T &value);

private:
  T value;
};
template <class P> class pointer_traits;
template <class T> class pointer_traits<T *> {
public:
  typedef T element_type;
};
} // namespace odb

#endif
