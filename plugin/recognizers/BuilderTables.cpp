// SPDX-License-Identifier: Apache-2.0
// From the parts of tables to facts.
#include "plugin/recognizers/BuilderTables.h"

#include "clang/AST/ASTContext.h"

using namespace clang;

namespace assoc::builders {

using Role = BuilderRole;

/// One class may be in several storages: each has a table of its own.
std::string TableWriter::idOf(const CXXRecordDecl *Class) const {
  std::string Id = TU.symbol(*Class);
  return Store.empty() ? Id : Id + " in " + Store;
}

void TableWriter::gap(Table &T, SourceRange Where, std::string What) {
  T.Understood = false;
  TU.gap(D.Dialect, Where, std::move(What), T.Id);
}

/// The class of make_table<Boat>("boat", ...), or of the first column.
static const CXXRecordDecl *classOf(const Part &Table) {
  if (Table.Class)
    return Table.Class;
  for (const Part &P : Table.Parts)
    if (P.is(Role::Column) && !P.Members.empty())
      return P.Members.front().Class;
  return nullptr;
}

/// make_index("ix", &Boat::home), make_index<Boat>("ix", &Vessel::id)
static bool isOf(const Part &Index, const CXXRecordDecl *Class) {
  const CXXRecordDecl *Named = Index.Class;
  if (!Named && !Index.Members.empty())
    Named = Index.Members.front().Class;
  return !Named || Named->getCanonicalDecl() == Class->getCanonicalDecl();
}

void TableWriter::write(const std::vector<const Part *> &Tables,
                        const std::vector<const Part *> &Indexes,
                        bool Registered, bool Closed) {
  std::vector<Table> All;
  std::map<std::string, unsigned> Count;
  for (const Part *P : Tables) {
    Table T = {P, classOf(*P), "", {}};
    if (!T.Class) {
      TU.gap(D.Dialect, P->Range, "the class of this table is not known");
      Closed = false;
      continue;
    }
    T.Id = idOf(T.Class);
    if (unsigned N = ++Count[T.Id]; N > 1)
      T.Id += " #" + std::to_string(N);
    All.push_back(std::move(T));
  }
  for (Table &T : All) {
    readTable(T);
    Closed &= T.Understood;
  }
  // Of expressions alone, an index may be any table's.
  for (const Part *P : Indexes)
    for (Table &T : All)
      if (isOf(*P, T.Class))
        index(T, *P);
  for (Table &T : All) {
    EntityFact E;
    E.Id = T.Id;
    E.Dialect = D.Dialect;
    E.Name = nameOf(T.Class, false);
    E.Spelling = nameOf(T.Class, true);
    E.Closed = Closed;
    E.Where = TU.locate(T.From->Range);
    if (Registered)
      TU.Result.Registrations.push_back(
          {T.Id, D.Dialect, T.From->Name, Store, false, E.Where});
    TU.Result.Entities.push_back(std::move(E));
    for (ColumnFact &C : T.Columns)
      TU.Result.Columns.push_back(std::move(C));
  }
}

static bool isUnreadable(const Value &Name) {
  return !Name.isWritten() || llvm::any_of(Name.pieces(), [](const Piece &P) {
    return P.K == Piece::Kind::Opaque;
  });
}

void TableWriter::readTable(Table &T) {
  if (isUnreadable(T.From->Name))
    gap(T, T.From->Call->getSourceRange(),
        "the name of this table is put together at run time");
  for (const Expr *E : T.From->Unread)
    gap(T, E->getSourceRange(), "this part of a table is not read");
  for (const Part &P : T.From->Parts)
    if (P.is(Role::Column))
      column(T, P);
  // Keys name columns that may follow them.
  for (const Part &P : T.From->Parts) {
    if (P.is(Role::ForeignKey))
      association(T, P);
    else if (P.is(Role::PrimaryKey) || P.is(Role::Unique))
      keys(T, P);
    else if (P.is(Role::Index) || P.is(Role::UniqueIndex))
      index(T, P);
  }
}

/// \code
///   make_column("home_id", &Boat::home, not_null(), default_value(1))
///   make_column("id", &Boat::getId, &Boat::setId)
/// \endcode
void TableWriter::column(Table &T, const Part &P) {
  if (P.Members.empty())
    return gap(T, P.Range, "the member of this column is not read");
  ColumnFact C;
  C.Owner = T.Id;
  C.Dialect = D.Dialect;
  C.Member = P.Members.front().Member->getNameAsString();
  C.Ordinal = T.Ordinal++;
  AttributeFact &A = C.Attribute;
  A.Written = true;
  A.Name = P.Name;
  A.Where = TU.locate(P.Range);
  QualType Type = P.Members.front().type();
  A.CppType = cppType(TU.Context, Type);
  readTraits(TU, D, Type, A.Extra.edit());
  if (!D.NotNullByDefault)
    A.Extra.edit().try_emplace("nullable", Value::opaque("by default"));
  if (P.Members.size() > 1)
    A.Extra.edit()["other"] =
        Value::of(P.Members[1].Member->getNameAsString(), A.Where);
  if (isUnreadable(P.Name))
    gap(T, P.Range, "the name of this column is put together at run time");
  for (const Part &Constraint : P.Parts)
    constraint(A, Constraint);
  // What is not read may be any of them.
  for (const Expr *E : P.Unread) {
    gap(T, E->getSourceRange(), "this constraint of a column is not read");
    Value Unknown = Value::opaque(TU.sourceText(E->getSourceRange()));
    for (Value *V : {&A.AllowNull, &A.PrimaryKey, &A.Unique, &A.Default})
      if (!V->isWritten())
        *V = Unknown;
  }
  T.Columns.push_back(std::move(C));
}

void TableWriter::constraint(AttributeFact &To, const Part &P) {
  Value True = Value::of("true", TU.locate(P.Range));
  switch (P.Is->Role) {
  case Role::PrimaryKey:
    To.PrimaryKey = True;
    if (P.AutoIncrement || llvm::any_of(P.Parts, [](const Part &X) {
          return X.is(Role::AutoIncrement);
        }))
      To.AutoIncrement = True;
    break;
  case Role::AutoIncrement:
    To.AutoIncrement = True;
    break;
  case Role::Unique:
    To.Unique = True;
    break;
  case Role::Default:
    To.Default = P.Call->getNumArgs() ? readValue(TU, P.Call->getArg(0)) : True;
    break;
  case Role::NotNull:
    To.AllowNull = Value::of("false", True.where());
    break;
  case Role::Null:
    // NULL NOT NULL is NOT NULL.
    if (!To.AllowNull.isWritten())
      To.AllowNull = True;
    To.Extra.edit()["null"] = True;
    break;
  default:
    break;
  }
}

ColumnFact *TableWriter::find(Table &T, const MemberPointer &M) {
  std::string Name = M.Member->getNameAsString();
  for (ColumnFact &C : T.Columns) {
    auto Other = C.Attribute.Extra->find("other");
    if (C.Member == Name ||
        (Other != C.Attribute.Extra->end() && Other->second.is(Name.c_str())))
      return &C;
  }
  return nullptr;
}

/// `primary_key(&Crew::boat, &Crew::sailor)`, `unique(&Crew::badge)`
void TableWriter::keys(Table &T, const Part &P) {
  if (!P.isWhole() || P.Members.empty())
    return gap(T, P.Range, "the columns of this key are not read");
  if (P.is(Role::Unique))
    return index(T, P);
  for (const MemberPointer &M : P.Members)
    if (ColumnFact *C = find(T, M))
      C->Attribute.PrimaryKey = Value::of("true", TU.locate(P.Range));
}

/// `make_unique_index("badges", &Crew::badge)`; where(...) makes it an index of
/// some rows.
void TableWriter::index(Table &T, const Part &P) {
  IndexFact I;
  I.Owner = T.Id;
  I.Dialect = D.Dialect;
  I.Name = P.Name;
  I.Where = TU.locate(P.Range);
  for (const MemberPointer &M : P.Members) {
    const ColumnFact *C = find(T, M);
    I.Columns.push_back(Value::of(
        C ? C->Member.str() : M.Member->getNameAsString(), TU.locate(M.Where)));
  }
  if (P.Members.empty())
    I.Columns.push_back(Value::opaque(TU.sourceText(P.Range), I.Where));
  if (P.isWhole() && !P.is(Role::Index))
    I.Unique = Value::of("true", I.Where);
  TU.Result.Indexes.push_back(std::move(I));
}

/// `foreign_key(&Boat::home).references(&Harbour::id).on_delete.cascade()`
void TableWriter::association(Table &T, const Part &P) {
  const CXXRecordDecl *Target =
      P.References.empty() ? P.Class : P.References.front().Class;
  bool Pairs = P.References.empty() || P.References.size() == P.Members.size();
  if (!P.isWhole() || P.Members.empty() || !Target || !Pairs)
    return gap(T, P.Range, "this key is not read");
  AssociationFact A;
  A.Dialect = D.Dialect;
  A.Kind = AssociationKind::BelongsTo;
  A.Source = T.Id;
  A.Target = idOf(Target);
  A.TargetName = nameOf(Target, false);
  A.Ordinal = T.Ordinal++;
  for (std::size_t I = 0; I < P.Members.size(); ++I) {
    KeyPartFact K;
    K.Member = P.Members[I].Member->getNameAsString();
    if (!P.References.empty())
      K.ReferencedMember = P.References[I].Member->getNameAsString();
    K.Where = TU.locate(P.Members[I].Where);
    A.KeyParts.push_back(std::move(K));
  }
  A.OnDelete = P.OnDelete;
  A.OnUpdate = P.OnUpdate;
  A.Where = TU.locate(P.Range);
  A.Name = TU.locate(P.Call->getCallee()->getSourceRange());
  TU.Result.Associations.push_back(std::move(A));
}

} // namespace assoc::builders
