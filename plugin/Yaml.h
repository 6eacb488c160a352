// SPDX-License-Identifier: Apache-2.0
// A YAML file as a tree in which everything knows its place.
#ifndef ASSOC_PLUGIN_YAML_H
#define ASSOC_PLUGIN_YAML_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace assoc {

struct Yaml {
  enum class Kind { Nothing, Text, List, Map };
  Kind K = Kind::Nothing;
  std::string Text;        ///< of a Text
  std::string Key;         ///< of an item of a Map
  std::vector<Yaml> Items; ///< of a List or a Map
  std::string Where;       ///< FILE:LINE:COLUMN of the value
  std::string KeyWhere;

  /// "FILE:LINE:COLUMN: sentence"
  llvm::Error error(const llvm::Twine &Sentence) const;
  /// An error unless it is one. What names it in the sentence.
  llvm::Error expect(Kind Wanted, llvm::StringRef What) const;
};

/// One document. Name is what errors call the file.
llvm::Expected<Yaml> parseYaml(llvm::StringRef Text, llvm::StringRef Name);

/// What a key of a map takes.
struct YamlKey {
  const char *Name;
  llvm::function_ref<llvm::Error(const Yaml &)> Read;
};

/// Reads a map that has no other keys than these, and none of them twice. A key
/// without value counts as absent.
llvm::Error readMap(const Yaml &Map, llvm::StringRef What,
                    llvm::ArrayRef<YamlKey> Keys);

} // namespace assoc

#endif
