// SPDX-License-Identifier: Apache-2.0
// ODB: data members, by their type and the pragmas about them.
#include "plugin/recognizers/Odb.h"

#include "clang/AST/ASTContext.h"

using namespace clang;

namespace assoc::odb {

/// In a value, behind what the class that embeds it says.
Value ClassReader::prefixed(Value V) const {
  if (Said.Object)
    return V;
  WrittenValue &Is = V.Is.edit();
  Is.Written = true;
  Is.Pieces.insert(Is.Pieces.begin(), {Piece::Kind::Prefix, ""});
  return V;
}

/// A class with `value` that is stored member by member.
bool ClassReader::isComposite(const CXXRecordDecl *Class,
                              const Specifiers &S) const {
  const ClassPragmas *C = Known.of(Class);
  return C && C->Value && !find(C->Specs, "type") && !find(S, "type") &&
         Class->hasDefinition();
}

/// Somewhere in a value is a pointer to an object.
bool ClassReader::hasPointers(const CXXRecordDecl *Value) const {
  for (const FieldDecl *F : Value->getDefinition()->fields()) {
    if (find(Known.of(F), "transient"))
      continue;
    const MemberType Type = readType(TU.Context, F->getType());
    if (isComposite(Type.Class, Known.of(F)) ? hasPointers(Type.Class)
                                       : Type.Target != nullptr)
      return true;
  }
  return false;
}

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

void ClassReader::readAttribute(AttributeFact &A, const Specifiers &S) {
  A.AllowNull = allowNull(TU, S);
  A.Unique = flag(TU, find(S, "unique"), "true");
  A.Index = flag(TU, find(S, "index"), "true");
}

/// \code
///   table("boat_crew") id_column("boat_id") value_column("sailor_id")
/// \endcode
void ClassReader::readContainer(Options &Extra, const MemberType &Type,
                                const Specifiers &S) {
  if (!*Type.Container)
    return;
  const bool IsOrdered = StringRef(Type.Container) == "ordered";
  Extra["container"] = Value::of(
      IsOrdered && find(S, "unordered") ? "set" : Type.Container);
  for (const char *Name : {"index_column", "key_column"})
    if (const Specifier *One = find(S, Name))
      Extra[Name] = valueOf(TU, *One);
  if (isComposite(Type.Key, S))
    Extra["keyClass"] = Value::of(TU.symbol(*Type.Key));
  if (isComposite(Type.Class, S))
    Extra["valueClass"] = Value::of(TU.symbol(*Type.Class));
}

void ClassReader::addAssociation(const FieldDecl *F, const MemberType &Type,
                                 const Specifiers &S) {
  const bool IsMany = *Type.Container;
  AssociationFact A = associationOf(TU, Dialect, Self, Type.Target);
  // Who holds the key is said by the member that inverse() names.
  A.Kind = IsMany ? AssociationKind::BelongsToMany : AssociationKind::BelongsTo;
  A.Shape = IsMany ? MemberShape::Collection : MemberShape::Single;
  A.Member = F->getName().str();
  A.MemberType = storedType(TU.Context, F->getType());
  A.Ordinal = Ordinal++;
  A.Where = A.Name = TU.locate(F->getLocation());
  A.Extra.edit()["path"] = prefixed(Value::of(A.Member));
  readContainer(A.Extra.edit(), Type, S);
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
    A.OtherKey.edit().AllowNull = allowNull(TU, S, "value_");
  } else {
    Key(A.ForeignKey.edit(), "column");
    if (A.ForeignKey->Name.isWritten())
      A.ForeignKey.edit().Name = prefixed(std::move(A.ForeignKey->Name));
    readAttribute(A.ForeignKey.edit(), S);
    if (find(S, "id"))
      A.Extra.edit()["id"] = Value::of("true");
  }
  if (const Specifier *One = find(S, "id_column"); One && !IsMany)
    A.Extra.edit()["joinId"] = valueOf(TU, *One);
  else
    Key(A.ForeignKey.edit(), "id_column");
  Key(A.OtherKey.edit(), "value_column");
  if (const Specifier *One = find(S, "table")) {
    ThroughFact &Through = A.Through.edit();
    Through.Written = true;
    Through.Where = TU.locate(One->Where);
    Through.Name = Value::of(qualifiedName(*One).Name, Through.Where);
  }
  TU.Result.Associations.push_back(std::move(A));
}

/// \code
///   #pragma db points_to(Harbour) on_delete(cascade)
///   unsigned long home_;
/// \endcode
void ClassReader::addPointsTo(const FieldDecl *F, const Specifiers &S) {
  const CXXRecordDecl *Target = Known.named(*find(S, "points_to"));
  if (!Target)
    return missed(F->getLocation(), "the class in points_to was not found");
  AssociationFact A = associationOf(TU, Dialect, Self, Target);
  A.Member = F->getName().str();
  A.Ordinal = Ordinal++;
  A.Where = A.Name = TU.locate(F->getLocation());
  A.KeyParts.push_back({A.Member, {}, "", {}, A.Where});
  A.Extra.edit()["path"] = prefixed(Value::of(A.Member));
  if (const Specifier *One = find(S, "on_delete"))
    A.OnDelete = {valueOf(TU, *One)};
  TU.Result.Associations.push_back(std::move(A));
}

/// \code
///   #pragma db points_to(Harbour)
///   std::vector<unsigned long> ports_;
/// \endcode
void ClassReader::addPointsToMany(const FieldDecl *F, MemberType Type,
                                  const Specifiers &S) {
  Type.Target = Known.named(*find(S, "points_to"));
  if (!Type.Target)
    return missed(F->getLocation(), "the class in points_to was not found");
  addAssociation(F, Type, S);
  TU.Result.Associations.back().Extra.edit()["plain"] = Value::of("true");
}

void ClassReader::addEmbed(const FieldDecl *F, const CXXRecordDecl *Class,
                           const Specifiers &S) {
  EmbedFact E;
  E.Owner = Id;
  E.Dialect = Dialect;
  E.Embedded = TU.symbol(*Class);
  E.Member = F->getName().str();
  E.Ordinal = Ordinal++;
  // A path through members ends with a dot.
  E.Prefix = Value::of(E.Member + ".");
  if (const Specifier *One = find(S, "column"))
    E.Prefix = valueOf(TU, *One);
  E.Prefix = prefixed(std::move(E.Prefix));
  E.IsId = find(S, "id");
  E.Where = TU.locate(F->getLocation());
  TU.Result.Embeds.push_back(std::move(E));
}

void ClassReader::addColumn(const FieldDecl *F, const MemberType &Type,
                            const Specifiers &S) {
  ColumnFact C;
  C.Owner = Id;
  C.Dialect = Dialect;
  C.Member = F->getName().str();
  C.Ordinal = Ordinal++;
  AttributeFact &A = C.Attribute;
  A.Written = true;
  A.Name = prefixed(Value::of(C.Member));
  A.CppType = storedType(TU.Context, Type.Element);
  A.PrimaryKey = flag(TU, find(S, "id"), "true");
  A.AutoIncrement = flag(TU, find(S, "auto"), "true");
  if (const Specifier *One = find(S, "column"))
    A.Field = prefixed(valueOf(TU, *One));
  if (const Specifier *One = find(S, "default"))
    A.Default = valueOf(TU, *One);
  const ClassPragmas *Class = Known.of(Type.Class);
  if (const Specifier *One = find(S, "type"))
    A.Extra.edit()["sqlType"] = valueOf(TU, *One);
  else if (Class && find(Class->Specs, "type"))
    A.Extra.edit()["sqlType"] = valueOf(TU, *find(Class->Specs, "type"));
  if (find(S, "version"))
    A.Extra.edit()["version"] = Value::of("true");
  readAttribute(A, S);
  readContainer(A.Extra.edit(), Type, S);
  if (*Type.Container) {
    A.AllowNull = allowNull(TU, S, "value_");
    for (const char *Name : {"id_column", "value_column"})
      if (const Specifier *One = find(S, Name))
        A.Extra.edit()[Name] = valueOf(TU, *One);
    if (const Specifier *One = find(S, "table"))
      A.Extra.edit()["table"] = Value::of(qualifiedName(*One).Name);
  }
  A.Where = TU.locate(F->getLocation());
  TU.Result.Columns.push_back(std::move(C));
}

void ClassReader::readField(const FieldDecl *F) {
  const Specifiers &S = Known.of(F);
  if (!F->getIdentifier())
    return;
  const CXXRecordDecl *Class = F->getType()->getAsCXXRecordDecl();
  // What is deleted is in older versions of the schema only.
  if (find(S, "transient") || find(S, "deleted") ||
      (Class && Class->getQualifiedNameAsString() == "odb::section")) {
    Unmapped.push_back(F->getName().str());
    return;
  }
  MemberType Type = readType(TU.Context, F->getType());
  const bool HasSqlType = find(S, "type") || find(S, "value_type");
  if (find(S, "type")) {
    Type.Container = "";
    Type.Element = F->getType();
  }
  if (Type.KeyIsPointer)
    missed(F->getLocation(), "a pointer as the key of a map is not read");
  const bool PointsTo = find(S, "points_to");
  if (PointsTo && *Type.Container)
    return addPointsToMany(F, Type, S);
  if (isComposite(Type.Class, S)) {
    if (!*Type.Container) {
      addEmbed(F, Type.Class, S);
      if (PointsTo)
        addPointsTo(F, S);
      return;
    }
    if (hasPointers(Type.Class))
      missed(F->getLocation(),
             "pointers in the values of a container are not read");
    return addColumn(F, Type, S);
  }
  if (const ClassPragmas *V = Known.of(Type.Class);
      V && V->Value && *Type.Container && !Type.Class->hasDefinition())
    missed(F->getLocation(),
           "a value made of a template that nothing else uses is not read");
  const ClassPragmas *Simple = Known.of(Type.Target);
  if (Type.Target && !HasSqlType && !(Simple && !Simple->Object &&
                                      Simple->Value))
    return addAssociation(F, Type, S);
  addColumn(F, Type, S);
  if (PointsTo)
    addPointsTo(F, S);
}

/// \code
///   #pragma db member(home_id) virtual(unsigned long)
/// \endcode
void ClassReader::readVirtual(const std::string &Name, const Specifiers &S) {
  if (find(S, "transient"))
    return;
  ColumnFact C;
  C.Owner = Id;
  C.Dialect = Dialect;
  C.Member = Name;
  C.Ordinal = Ordinal++;
  C.Attribute.Written = true;
  C.Attribute.Name = prefixed(Value::of(Name));
  C.Attribute.PrimaryKey = flag(TU, find(S, "id"), "true");
  if (const Specifier *One = find(S, "column"))
    C.Attribute.Field = prefixed(valueOf(TU, *One));
  readAttribute(C.Attribute, S);
  const Specifier *Type = find(S, "virtual");
  C.Attribute.Type = Value::opaque("virtual");
  C.Attribute.Where =
      TU.locate(Type ? Type->Where : SourceRange(Self->getLocation()));
  missed(Type ? Type->Where : SourceRange(Self->getLocation()),
         "the type of the virtual member '" + Name + "' is not read");
  TU.Result.Columns.push_back(std::move(C));
}

} // namespace assoc::odb
