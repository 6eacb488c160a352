// SPDX-License-Identifier: Apache-2.0
// What sqlgen refuses to compile: here it is said before any header of it is
// instantiated, and both sides are named.
#include <sqlgen.hpp>

struct Harbour { // NOTE: Harbour is declared here
  sqlgen::PrimaryKey<uint32_t> id;
  std::string code;
};
struct Missing {
  sqlgen::ForeignKey<uint32_t, Harbour, "number"> home; // EXPECT: error assoc-referenced-key-missing: 'ForeignKey Missing::home' references 'number', which is no column of Harbour; ForeignKey does not compile
};
struct Plain {
  sqlgen::ForeignKey<std::string, Harbour, "code"> home; // EXPECT: error assoc-referenced-key-not-unique: the key 'home' references Harbour.code, which is neither primary key nor unique
};
struct Text {
  sqlgen::ForeignKey<std::string, Harbour, "id"> home; // EXPECT: error assoc-foreign-key-type: the key 'home' of Text is TEXT, but references Harbour.id, which is INTEGER
};
struct Keyless { // EXPECT: error assoc-no-primary-key: 'Keyless' takes part in associations and has no primary key
  sqlgen::ForeignKey<uint32_t, Harbour, "id"> id;
};
struct Leaf {
  sqlgen::PrimaryKey<uint32_t> id;
  sqlgen::ForeignKey<uint32_t, Keyless, "id"> keyless; // NOTE: 'ForeignKey Leaf::keyless' needs it
};
