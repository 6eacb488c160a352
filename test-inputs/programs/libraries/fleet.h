#ifndef FLEET_H
#define FLEET_H

#include <orm/tiny/model.hpp>

class Ferry;

// Its relations are defined in a library.
class Fleet final : public Orm::Tiny::Model<Fleet, Ferry> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsToMany<Fleet, Ferry>> ferries();
};

// Its relations are defined in a source of the program.
class Port final : public Orm::Tiny::Model<Port, Ferry> { // NOTE: Port is declared here
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<HasMany<Port, Ferry>> ferries();

private:
  QHash<QString, RelationVisitor> u_relations{
      {"ferries", [](auto &v) { v(&Port::ferries); }}};
};

class Ferry final : public Orm::Tiny::Model<Ferry, Fleet, Port> {
  friend Model;
  using Model::Model;

public:
  std::unique_ptr<BelongsTo<Ferry, Port>> port() { return belongsTo<Port>(); }
  std::unique_ptr<BelongsToMany<Ferry, Fleet>> fleets() {
    return belongsToMany<Fleet>();
  }
  std::unique_ptr<BelongsToMany<Ferry, Port>> ports() {
    return belongsToMany<Port>(); // EXPECT: warning assoc-unpaired: 'belongsToMany Ferry::ports'
  }

private:
  QHash<QString, RelationVisitor> u_relations{
      {"port", [](auto &v) { v(&Ferry::port); }},
      {"fleets", [](auto &v) { v(&Ferry::fleets); }},
      {"ports", [](auto &v) { v(&Ferry::ports); }}};
};

#endif
