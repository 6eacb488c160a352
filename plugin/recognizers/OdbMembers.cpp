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
         bodyOf(Class);
}

MemberType ClassReader::typeOf(const Member &M) const {
  return readType(TU.Context, M.Type,
                  [this](QualType Type) { return Known.mapped(Type, Self); });
}

/// Somewhere in a value is a pointer to an object.
bool ClassReader::hasPointers(const CXXRecordDecl *Value) const {
  for (const Member &M : Known.membersOf(Value)) {
    if (find(M.Specs, "transient") || M.Type.isNull())
      continue;
    const MemberType Type = typeOf(M);
    if (isComposite(Type.Class, M.Specs) ? hasPointers(Type.Class)
                                         : Type.Target != nullptr)
      return true;
  }
  return false;
}

void ClassReader::addEmbed(const Member &M, const MemberType &Type) {
  EmbedFact E;
  E.Owner = Id;
  E.Dialect = Dialect;
  E.Embedded = TU.symbol(*Type.Class);
  E.Member = M.Name;
  E.Ordinal = Ordinal++;
  // A path through members ends with a dot.
  E.Prefix = Value::of(E.Member + ".");
  if (const Specifier *One = find(M.Specs, "column"))
    E.Prefix = valueOf(TU, *One);
  E.Prefix = prefixed(std::move(E.Prefix));
  const Specifier *Key = find(M.Specs, "id");
  E.IsId = Key && Key->Arguments.empty();
  if (Key && !E.IsId)
    NestedId = M.Name + "." + valueOf(TU, *Key).text();
  const Value Null = allowNull(M, Type);
  E.CanBeEmpty = Null.isWritten() ? Null.isTrue() : canBeEmpty(Type.Element);
  E.Where = TU.locate(M.Where);
  TU.Result.Embeds.push_back(std::move(E));
}

/// `default(Colour::red)`: the database has its number.
static bool isEnumerator(const Specifier &Default) {
  return !Default.Arguments.empty() &&
         Default.Arguments.back().K == PragmaToken::Name &&
         !isOneOf(Default.Arguments.back().Text, {"true", "false", "null"});
}

/// What is said of a column, whatever its type is.
ColumnFact ClassReader::columnOf(const Member &M) {
  const Specifiers &S = M.Specs;
  ColumnFact C;
  C.Owner = Id;
  C.Dialect = Dialect;
  C.Member = M.Name;
  C.Ordinal = Ordinal++;
  AttributeFact &A = C.Attribute;
  A.Written = true;
  A.Name = prefixed(Value::of(C.Member));
  auto Flag = [&](const char *Name) {
    const Specifier *One = find(S, Name);
    return One ? Value::of("true", TU.locate(One->Where)) : Value();
  };
  A.PrimaryKey = Flag("id");
  A.AutoIncrement = Flag("auto");
  if (const Specifier *One = find(S, "column"))
    A.Field = prefixed(valueOf(TU, *One));
  if (const Specifier *One = find(S, "default"))
    A.Default =
        isEnumerator(*One) ? Value::opaque("enumerator") : valueOf(TU, *One);
  if (find(S, "version"))
    A.Extra.edit()["version"] = Value::of("true");
  readAttribute(A, M);
  A.Where = TU.locate(M.Where);
  return C;
}

void ClassReader::addColumn(const Member &M, const MemberType &Type) {
  const Specifiers &S = M.Specs;
  ColumnFact C = columnOf(M);
  AttributeFact &A = C.Attribute;
  A.CppType = storedType(TU.Context, Type.Element);
  const ClassPragmas *Class = Known.of(Type.Class);
  for (const Specifier &One : S)
    if (One.Name == "type" && !One.Database.empty())
      A.Extra.edit()["sqlType." + One.Database] = valueOf(TU, One);
  const Specifier *OfElements = find(S, "value_type");
  if (const Specifier *One =
          *Type.Container && OfElements ? OfElements : find(S, "type"))
    A.Extra.edit()["sqlType"] = valueOf(TU, *One);
  else if (Class && find(Class->Specs, "type"))
    A.Extra.edit()["sqlType"] = valueOf(TU, *find(Class->Specs, "type"));
  else if (const Specifiers *Simple = Known.ofSimple(Type.Element);
           Simple && find(*Simple, "type"))
    A.Extra.edit()["sqlType"] = valueOf(TU, *find(*Simple, "type"));
  else if (const auto *E = Type.Element->getAs<EnumType>();
           E && E->getDecl()->isFixed())
    A.Extra.edit()["enumType"] =
        Value::of(cppType(TU.Context, E->getDecl()->getIntegerType()));
  readContainer(A.Extra.edit(), Type, M);
  A.AllowNull = allowNull(M, Type);
  if (*Type.Container) {
    if (!A.AllowNull.isWritten() && isComposite(Type.Class, S) &&
        canBeEmpty(Type.Element))
      A.AllowNull = Value::of("true");
    for (const char *Name : {"id_column", "value_column"})
      if (const Specifier *One = find(S, Name))
        A.Extra.edit()[Name] = valueOf(TU, *One);
    if (const Specifier *One = find(S, "table"))
      A.Extra.edit()["table"] = Value::of(qualifiedName(*One).Name);
  }
  TU.Result.Columns.push_back(std::move(C));
}

/// \code
///   typedef std::vector<unsigned char> Bytes;
///   #pragma db value(Bytes) type("BLOB")
/// \endcode
bool ClassReader::isOneColumn(const CXXRecordDecl *Class) const {
  const ClassPragmas *C = Known.of(Class);
  return C && C->Value && find(C->Specs, "type");
}

/// Its section, which a base class may have, is deleted with all that is in it.
bool ClassReader::isInDeletedSection(const Member &M) const {
  const Specifier *In = find(M.Specs, "section");
  const std::string Name = In ? valueOf(TU, *In).text() : "";
  std::vector<const CXXRecordDecl *> Classes;
  if (!Name.empty())
    Classes.push_back(Self);
  while (!Classes.empty()) {
    const CXXRecordDecl *R = Classes.back();
    Classes.pop_back();
    for (const Member &Other : Known.membersOf(R))
      if (Other.Name == Name)
        return find(Other.Specs, "deleted");
    for (const CXXBaseSpecifier &B : R->bases())
      if (const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
          Base && Base->hasDefinition())
        Classes.push_back(Base->getDefinition());
  }
  return false;
}

/// A virtual member whose type is made of a template, or of another file.
void ClassReader::readUnknown(const Member &M) {
  ColumnFact C = columnOf(M);
  C.Attribute.Type = Value::opaque("virtual");
  missed(M.Where,
         "the type of the virtual member '" + M.Name + "' is not read");
  TU.Result.Columns.push_back(std::move(C));
}

void ClassReader::readMember(const Member &M) {
  const Specifiers &S = M.Specs;
  const CXXRecordDecl *Class =
      M.Type.isNull() ? nullptr : M.Type->getAsCXXRecordDecl();
  // What is deleted is in older versions of the schema only.
  if (find(S, "transient") || find(S, "deleted") || isInDeletedSection(M) ||
      (Class && Class->getQualifiedNameAsString() == "odb::section")) {
    Unmapped.push_back(M.Name);
    return;
  }
  if (M.Type.isNull())
    return readUnknown(M);
  MemberType Type = typeOf(M);
  const bool HasSqlType = find(S, "type") || find(S, "value_type");
  const bool IsOneColumn = *Type.Container && isOneColumn(Type.Whole);
  if (IsOneColumn) {
    Type.Class = Type.Whole;
    Type.Target = nullptr;
  }
  if (find(S, "type") || IsOneColumn) {
    Type.Container = "";
    Type.Element = M.Type;
    Type.KeyTarget = nullptr;
  }
  if (Type.KeyTarget)
    addKeyAssociation(M, Type);
  const bool PointsTo = find(S, "points_to");
  if (PointsTo && *Type.Container)
    return addPointsToMany(M, Type);
  if (isComposite(Type.Class, S)) {
    if (!*Type.Container) {
      addEmbed(M, Type);
      if (PointsTo)
        addPointsTo(M);
      return;
    }
    if (hasPointers(Type.Class))
      missed(
          M.Where,
          "pointers in the values of a container are keys, not associations");
    return addColumn(M, Type);
  }
  missedIfUnread(M.Where, Type.Class);
  if (const ClassPragmas *V = Known.of(Type.Class);
      V && V->Value && *Type.Container && !bodyOf(Type.Class))
    missed(M.Where,
           "a value made of a template that nothing else uses is not read");
  const ClassPragmas *Simple = Known.of(Type.Target);
  if (Type.Target && !HasSqlType &&
      !(Simple && !Simple->Object && Simple->Value))
    return addAssociation(M, Type);
  addColumn(M, Type);
  if (PointsTo)
    addPointsTo(M);
}

} // namespace assoc::odb
