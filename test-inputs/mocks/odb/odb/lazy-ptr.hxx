// SPDX-License-Identifier: Apache-2.0
// The lazy pointers of libodb: shapes, not behaviour.
#ifndef ASSOC_MOCK_ODB_LAZY_PTR_HXX
#define ASSOC_MOCK_ODB_LAZY_PTR_HXX

#include <odb/core.hxx>

#include <memory>

namespace odb {
template <class T> class lazy_ptr {};
template <class T> class lazy_shared_ptr {};
template <class T> class lazy_weak_ptr {};
template <class T, class D = std::default_delete<T>> class lazy_unique_ptr {};
} // namespace odb

#endif
