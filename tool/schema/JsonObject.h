// SPDX-License-Identifier: Apache-2.0
// Reading JSON, with a sentence for what is not as it should be.
#ifndef ASSOC_TOOL_SCHEMA_JSONOBJECT_H
#define ASSOC_TOOL_SCHEMA_JSONOBJECT_H

#include "checks/model/Model.h"

#include "llvm/Support/JSON.h"

namespace assoc {

/// Reads the members of one object; the first thing that is not as expected is
/// said at its path, and everything after that fails, too.
class JsonObject {
public:
  JsonObject(const llvm::json::Value &V, llvm::json::Path P)
      : O(V.getAsObject()), P(P) {
    if (!O)
      P.report("expected an object");
  }

  explicit operator bool() const { return O && Fine; }

  template <class T> JsonObject &read(llvm::StringRef Key, T &To) {
    if (!*this)
      return *this;
    const llvm::json::Value *V = O->get(Key);
    if (!V)
      fail(Key, "missing");
    else
      Fine = from(*V, To, P.field(Key));
    return *this;
  }

  /// Files of earlier versions do not have it.
  template <class T> JsonObject &readIfThere(llvm::StringRef Key, T &To) {
    return *this && O->get(Key) ? read(Key, To) : *this;
  }

  /// One of the values that the function knows by their spelling.
  template <class T, class ParseFn>
  JsonObject &read(llvm::StringRef Key, T &To, ParseFn Parse) {
    std::string Text;
    if (!read(Key, Text))
      return *this;
    if (auto Parsed = Parse(Text))
      To = *Parsed;
    else
      fail(Key, "unknown value");
    return *this;
  }

  /// An array, each element read by a function of Value, T and Path.
  template <class T, class ReadFn>
  JsonObject &each(llvm::StringRef Key, std::vector<T> &To, ReadFn Read) {
    if (!*this)
      return *this;
    const llvm::json::Array *All = O->getArray(Key);
    if (!All) {
      fail(Key, "expected an array");
      return *this;
    }
    for (std::size_t I = 0; I < All->size() && Fine; ++I)
      Fine = Read((*All)[I], To.emplace_back(), P.field(Key).index(I));
    return *this;
  }

  /// A member, read by a function of Value, T and Path.
  template <class T, class ReadFn>
  JsonObject &one(llvm::StringRef Key, T &To, ReadFn Read) {
    if (!*this)
      return *this;
    if (const llvm::json::Value *V = O->get(Key))
      Fine = Read(*V, To, P.field(Key));
    else
      fail(Key, "missing");
    return *this;
  }

private:
  void fail(llvm::StringRef Key, llvm::StringLiteral Why) {
    P.field(Key).report(Why);
    Fine = false;
  }

  /// null is an empty text.
  static bool from(const llvm::json::Value &V, std::string &To,
                   llvm::json::Path P) {
    if (auto Text = V.getAsString())
      To = Text->str();
    else if (V.kind() != llvm::json::Value::Null)
      return P.report("expected a string"), false;
    return true;
  }
  static bool from(const llvm::json::Value &V, SharedText &To,
                   llvm::json::Path P) {
    std::string Text;
    const bool Fits = from(V, Text, P);
    To = Text;
    return Fits;
  }
  static bool from(const llvm::json::Value &V, bool &To, llvm::json::Path P) {
    auto Flag = V.getAsBoolean();
    if (!Flag)
      return P.report("expected true or false"), false;
    To = *Flag;
    return true;
  }
  /// A position; null is None.
  static bool from(const llvm::json::Value &V, std::size_t &To,
                   llvm::json::Path P) {
    auto Number = V.getAsInteger();
    if (Number && *Number >= 0)
      To = *Number;
    else if (V.kind() == llvm::json::Value::Null)
      To = None;
    else
      return P.report("expected a number that is not negative"), false;
    return true;
  }
  static bool from(const llvm::json::Value &V, unsigned &To,
                   llvm::json::Path P) {
    std::size_t Number = 0;
    if (!from(V, Number, P))
      return false;
    To = Number;
    return true;
  }
  static bool from(const llvm::json::Value &V, IsList auto &To,
                   llvm::json::Path P) {
    const llvm::json::Array *All = V.getAsArray();
    if (!All)
      return P.report("expected an array"), false;
    for (std::size_t I = 0; I < All->size(); ++I)
      if (!from((*All)[I], To.emplace_back(), P.index(I)))
        return false;
    return true;
  }
  /// Empty: no place.
  static bool from(const llvm::json::Value &V, Location &To,
                   llvm::json::Path P) {
    const llvm::json::Object *Written = V.getAsObject();
    if (Written && Written->empty())
      return true;
    return static_cast<bool>(JsonObject(V, P)
                                 .read("file", To.File)
                                 .read("line", To.Line)
                                 .read("column", To.Column)
                                 .read("endLine", To.EndLine)
                                 .read("endColumn", To.EndColumn));
  }

  const llvm::json::Object *O;
  llvm::json::Path P;
  bool Fine = true;
};

} // namespace assoc

#endif
