// SPDX-License-Identifier: Apache-2.0
// ODB: what is said of data members, and those that lead to objects.
#include "plugin/recognizers/Odb.h"

#include "clang/AST/ASTContext.h"

using namespace clang;

namespace assoc::odb {

static Value flag(const TranslationUnit &TU, const Specifier *S,
                  const char *Text) {
  return S ? Value::of(Text, TU.locate(S->Where)) : Value();
}

/// `not_null`, `null`; Prefix: "value_"
static Value allowNull(const TranslationUnit &TU, const Specifiers &S,
                       const std::string &Prefix = "") {
  Value No = flag(TU, find(S, Prefix + "not_null"), "false");
  return No.isWritten() ? No : flag(TU, find(S, Prefix + "null"), "true");
}

/// The member decides, or else its type: `value(Crew) value_not_null`.
Value ClassReader::allowNull(const Member &M, const MemberType &Type) const {
  const std::string Prefix = *Type.Container ? "value_" : "";
  Value V = odb::allowNull(TU, M.Specs, Prefix);
  auto Ask = [&](const CXXRecordDecl *R, const std::string &As) {
    if (const ClassPragmas *C = V.isWritten() ? nullptr : Known.of(R))
      V = odb::allowNull(TU, C->Specs, As);
  };
  Ask(Type.Outer, Prefix);
  Ask(Type.Element->getAsCXXRecordDecl(), "");
  Ask(Type.Class, "");
  if (const Specifiers *Simple =
          V.isWritten() ? nullptr : Known.ofSimple(Type.Element))
    V = odb::allowNull(TU, *Simple);
  return V;
}

void ClassReader::readAttribute(AttributeFact &A, const Member &M) {
  A.Unique = flag(TU, find(M.Specs, "unique"), "true");
  if (const Specifier *S = find(M.Specs, "options");
      S && StringRef(valueOf(TU, *S).text()).contains_insensitive("unique"))
    A.Unique = flag(TU, S, "true");
  if (!A.Unique.isWritten()) // that is an index, and the only one
    A.Index = flag(TU, find(M.Specs, "index"), "true");
}

/// \code
///   table("boat_crew") id_column("boat_id") value_column("sailor_id")
/// \endcode
void ClassReader::readContainer(Options &Extra, const MemberType &Type,
                                const Member &M) {
  const Specifiers &S = M.Specs;
  if (!*Type.Container)
    return;
  const bool IsOrdered = StringRef(Type.Container) == "ordered";
  Extra["container"] =
      Value::of(IsOrdered && find(S, "unordered") ? "set" : Type.Container);
  for (const char *Name : {"index_column", "key_column"})
    if (const Specifier *One = find(S, Name))
      Extra[Name] = valueOf(TU, *One);
  if (!Type.KeyType.isNull())
    Extra["keyType"] = Value::of(storedType(TU.Context, Type.KeyType));
  if (Type.Outer && Type.Outer->getName().str().starts_with("Q"))
    Extra["indexType"] = Value::of("int"); // as Qt counts
  if (const Specifier *One = find(S, "key_type"))
    Extra["keySqlType"] = valueOf(TU, *One);
  if (Type.KeyTarget)
    Extra["keyTarget"] = Value::of(TU.symbol(*Type.KeyTarget));
  Value KeyNull = odb::allowNull(TU, S, "key_");
  for (const auto &[Of, Prefix] :
       {std::pair(Type.Outer, "key_"), std::pair(Type.Key, "")})
    if (const ClassPragmas *C = KeyNull.isWritten() ? nullptr : Known.of(Of))
      KeyNull = odb::allowNull(TU, C->Specs, Prefix);
  if (KeyNull.isWritten())
    Extra["keyNull"] = KeyNull;
  readContainerIndex(Extra, M);
  if (isComposite(Type.Key, S))
    Extra["keyClass"] = Value::of(TU.symbol(*Type.Key));
  if (isComposite(Type.Class, S))
    Extra["valueClass"] = Value::of(TU.symbol(*Type.Class));
}

static void readTable(const TranslationUnit &TU, AssociationFact &A,
                      const Specifiers &S) {
  const Specifier *One = find(S, "table");
  if (!One)
    return;
  ThroughFact &Through = A.Through.edit();
  Through.Written = true;
  Through.Where = TU.locate(One->Where);
  Through.Name = Value::of(qualifiedName(*One).Name, Through.Where);
}

void ClassReader::addAssociation(const Member &M, const MemberType &Type) {
  const Specifiers &S = M.Specs;
  const bool IsMany = *Type.Container;
  AssociationFact A = associationOf(TU, Dialect, Self, Type.Target);
  // Who holds the key is said by the member that inverse() names.
  A.Kind = IsMany ? AssociationKind::BelongsToMany : AssociationKind::BelongsTo;
  A.Shape = IsMany ? MemberShape::Collection : MemberShape::Single;
  A.Member = M.Name;
  A.MemberType = storedType(TU.Context, M.Type);
  A.Ordinal = Ordinal++;
  A.Where = A.Name = TU.locate(M.Where);
  A.Extra.edit()["path"] = prefixed(Value::of(A.Member));
  readContainer(A.Extra.edit(), Type, M);
  if (const Specifier *One = find(S, "inverse"))
    A.Inverse.Name = valueOf(TU, *One);
  if (const Specifier *One = find(S, "on_delete"))
    A.OnDelete = {valueOf(TU, *One)};
  auto Key = [&](AttributeFact &To, const char *Name) {
    const Specifier *One = find(S, Name);
    if (!One)
      return;
    To.Written = true;
    To.Name = valueOf(TU, *One);
    To.Where = TU.locate(One->Where);
  };
  if (IsMany) {
    A.OtherKey.edit().AllowNull = allowNull(M, Type);
  } else {
    AttributeFact &To = A.ForeignKey.edit();
    Key(To, "column");
    if (To.Name.isWritten())
      To.Name = prefixed(std::move(To.Name));
    readAttribute(To, M);
    To.AllowNull = allowNull(M, Type);
    if (const Specifier *One = find(S, "value_not_null"))
      A.Extra.edit()["elementNotNull"] =
          Value::of("true", TU.locate(One->Where));
    if (find(S, "id"))
      A.Extra.edit()["id"] = Value::of("true");
  }
  if (const Specifier *One = find(S, "id_column"); One && !IsMany)
    A.Extra.edit()["joinId"] = valueOf(TU, *One);
  else
    Key(A.ForeignKey.edit(), "id_column");
  Key(A.OtherKey.edit(), "value_column");
  readTable(TU, A, S);
  TU.Result.Associations.push_back(std::move(A));
}

/// \code
///   #pragma db points_to(Harbour) on_delete(cascade)
///   unsigned long home_;
/// \endcode
void ClassReader::addPointsTo(const Member &M) {
  const Specifiers &S = M.Specs;
  const CXXRecordDecl *Target = Known.named(*find(S, "points_to"));
  if (!Target)
    return missed(M.Where, "the class in points_to was not found");
  AssociationFact A = associationOf(TU, Dialect, Self, Target);
  A.Member = M.Name;
  A.Ordinal = Ordinal++;
  A.Where = A.Name = TU.locate(M.Where);
  A.KeyParts.push_back({A.Member, {}, "", {}, A.Where});
  A.Extra.edit()["path"] = prefixed(Value::of(A.Member));
  if (const Specifier *One = find(S, "on_delete"))
    A.OnDelete = {valueOf(TU, *One)};
  TU.Result.Associations.push_back(std::move(A));
}

/// \code
///   std::map<Owner *, int> shares_;
/// \endcode
/// The table is that of the elements.
void ClassReader::addKeyAssociation(const Member &M, const MemberType &Type) {
  if (Type.Target)
    return missed(M.Where, "of a map from objects to objects, the keys are no "
                           "association");
  AssociationFact A = associationOf(TU, Dialect, Self, Type.KeyTarget);
  A.Kind = AssociationKind::BelongsToMany;
  A.Shape = MemberShape::Collection;
  A.Member = M.Name;
  A.MemberType = storedType(TU.Context, M.Type);
  A.Ordinal = Ordinal;
  A.Where = A.Name = TU.locate(M.Where);
  A.Extra.edit()["path"] = prefixed(Value::of(A.Member));
  A.Extra.edit()["isKey"] = Value::of("true");
  readTable(TU, A, M.Specs);
  TU.Result.Associations.push_back(std::move(A));
}

/// \code
///   #pragma db points_to(Harbour)
///   std::vector<unsigned long> ports_;
/// \endcode
void ClassReader::addPointsToMany(const Member &M, MemberType Type) {
  Type.Target = Known.named(*find(M.Specs, "points_to"));
  if (!Type.Target)
    return missed(M.Where, "the class in points_to was not found");
  addAssociation(M, Type);
  TU.Result.Associations.back().Extra.edit()["plain"] = Value::of("true");
}

} // namespace assoc::odb
