// SPDX-License-Identifier: Apache-2.0
// What was written, and where: what facts are made of.
#ifndef ASSOC_CHECKS_FACTS_VALUE_H
#define ASSOC_CHECKS_FACTS_VALUE_H

#include "checks/facts/Few.h"
#include "checks/facts/Rare.h"
#include "checks/facts/SharedText.h"

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace assoc {

/// A range of source text. Lines and columns count from 1, bytes from 0; the
/// end is one past the last character. No file: there is no such place.
struct Location {
  SharedText File;
  unsigned Line = 0, Column = 0, EndLine = 0, EndColumn = 0;
  unsigned Offset = 0, Length = 0;

  bool isValid() const { return !File.empty(); }
  /// Just behind it, of no length.
  Location behind() const {
    return {File, EndLine, EndColumn, EndLine, EndColumn, Offset + Length, 0};
  }
  auto operator<=>(const Location &) const = default;
};

/// A piece of a text. A text that is put together (`a + "_up"`) has several.
struct Piece {
  enum class Kind : unsigned char {
    Text,     ///< Str is the text
    Constant, ///< Str is the symbol of a constant that another TU may define
    TableOf,  ///< Str is the symbol of an entity whose table name stands here
    Prefix,   ///< the name that the embedding entity gives (EmbedFact::Prefix)
    Opaque,   ///< Str is source text that cannot be read: built at run time
  };
  Kind K = Kind::Text;
  SharedText Str;

  auto operator<=>(const Piece &) const = default;
};

/// What a Value is made of, if there is one.
struct WrittenValue {
  Few<Piece> Pieces;
  Location Where;
  bool Written = false, Literal = false;

  auto operator<=>(const WrittenValue &) const = default;
};

/// The value of one option as it was written: a name, a flag ("true", "false"),
/// a number, an action. Absent differs from every value.
class Value {
public:
  Value() = default;
  explicit Value(Few<Piece> Pieces, Location Where = {}, bool Literal = false);
  static Value of(SharedText Text, Location Where = {}, bool Literal = false);
  static Value opaque(SharedText Source, Location Where = {});
  /// Not written, and a fix may write it there.
  static Value absent(Location Where);

  bool isWritten() const { return Is->Written; }
  const Few<Piece> &pieces() const { return Is->Pieces; }
  /// Not written: where a fix may write it, as one more argument (of no length)
  /// or in place of an empty text.
  const Location &where() const { return Is->Where; }
  /// where() covers exactly one literal, or one word of a pragma, so that a fix
  /// may replace it.
  bool isLiteral() const { return Is->Literal; }

  /// Written, and every piece of it is text.
  bool isKnown() const;
  /// Written, but it cannot be read. Nothing is ever reported from it.
  bool isUnknown() const { return isWritten() && !isKnown(); }
  /// The text. Empty unless isKnown().
  std::string text() const { return shared(); }
  /// The same, for those who keep it.
  SharedText shared() const;
  bool is(std::string_view Text) const;
  bool isTrue() const { return is("true"); }
  bool isFalse() const { return is("false"); }

  auto operator<=>(const Value &) const = default;

  Rare<WrittenValue> Is; ///< to read and write it as a whole
};

/// Options that only one ORM has, by the name it gives them ("underscored").
/// The recogniser writes them, the conventions of the same ORM read them.
using Options = std::map<std::string, Value>;
/// The value of that name, or one that is absent.
const Value &extra(const Options &Extra, const char *Name);

/// One option between braces: `.onDelete = "CASCADE"`.
struct OptionPlace {
  std::string Name;
  Location Where;

  auto operator<=>(const OptionPlace &) const = default;
};

/// Where named options stand in the source, for fixes that add or remove some.
struct BracesFact {
  /// `, {.as = "posts"}`: from behind the argument before. Of no length: there
  /// are no braces yet. A bare type (`INTEGER`) takes the place of the braces
  /// and is the only option. Invalid: fixes keep off, because the options come
  /// from a macro or a named object, or have comments among them.
  Location Where;
  std::vector<OptionPlace> Options; ///< in their order

  auto operator<=>(const BracesFact &) const = default;
};

} // namespace assoc

#endif
