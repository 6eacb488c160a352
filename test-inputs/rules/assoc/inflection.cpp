// SPDX-License-Identifier: Apache-2.0
// Names that the rules of singular and plural mangle, and names that they get
// right.
// LEVEL: remark
// DATABASE: mysql
#include <assoc/model.h>

using namespace assoc;

constexpr Model Lens("Lens"); // EXPECT: remark assoc-inflection: 'Len' is taken for the singular of 'Lens'
constexpr Model Photo("Photo");
constexpr Model Data("Data"); // EXPECT: remark assoc-inflection: not 'Data'
constexpr Model Cafe("Cafe"); // EXPECT: remark assoc-inflection: the table is called 'Caves'
constexpr Model Atlas("Atlas", {}, {.name = {"Atlas", "Atlases"}});
constexpr Model Users("Users");
constexpr Model Status("Status");
constexpr Model News("News");
constexpr Model Camera("Camera");

void associate() {
  Lens.hasMany(Photo);    // NOTE: gets the name 'LenId'
  Photo.belongsTo(Lens);  // NOTE: gets the name 'LenId'

  Photo.belongsToMany(Data, {.through = "Measurements"}); // NOTE: gets the name 'DatumId'
  Data.belongsToMany(Photo, {.through = "Measurements"});

  Atlas.hasMany(Photo);
  Photo.belongsTo(Atlas);

  Users.hasMany(Status);
  Status.belongsTo(Users);
  Users.hasMany(News);
  News.belongsTo(Users);
  Status.hasMany(News);
  News.belongsTo(Status);

  // EXPECT@+1: remark assoc-inflection: is called 'lenId'; name the key
  Camera.hasOne(Users, {.as = "lens", .foreignKey = {{.unique = true}}});
  Users.belongsTo(Camera, {.foreignKey = "lenId"});
}
