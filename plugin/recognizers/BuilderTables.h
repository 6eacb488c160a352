// SPDX-License-Identifier: Apache-2.0
// Writes the tables that were read as facts.
#ifndef ASSOC_PLUGIN_RECOGNIZERS_BUILDERTABLES_H
#define ASSOC_PLUGIN_RECOGNIZERS_BUILDERTABLES_H

#include "plugin/recognizers/BuilderParts.h"

namespace assoc::builders {

class TableWriter {
public:
  TableWriter(TranslationUnit &TU, const BuilderDescription &D,
              std::string Store)
      : TU(TU), D(D), Store(std::move(Store)) {}

  /// All of a storage, or tables that are in none (or not known to be).
  void write(const std::vector<const Part *> &Tables,
             const std::vector<const Part *> &Indexes, bool Registered,
             bool Closed);

private:
  struct Table {
    const Part *From;
    const clang::CXXRecordDecl *Class;
    std::string Id;
    std::vector<ColumnFact> Columns;
    unsigned Ordinal = 0;
    bool Understood = true;
  };

  std::string idOf(const clang::CXXRecordDecl *Class) const;
  void readTable(Table &T);
  void column(Table &T, const Part &P);
  void constraint(AttributeFact &To, const Part &P);
  void keys(Table &T, const Part &P);
  void association(Table &T, const Part &P);
  void index(Table &T, const Part &P);
  ColumnFact *find(Table &T, const MemberPointer &M);
  void gap(Table &T, clang::SourceRange Where, std::string What);

  TranslationUnit &TU;
  const BuilderDescription &D;
  std::string Store; ///< empty: the only one
};

/// What the program's specialisations say about a C++ type, in Extra:
/// "nullable" and "storedAs".
void readTraits(TranslationUnit &TU, const BuilderDescription &D,
                clang::QualType Type, Options &Extra);

} // namespace assoc::builders

#endif
