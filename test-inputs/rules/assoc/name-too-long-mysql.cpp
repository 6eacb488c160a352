// SPDX-License-Identifier: Apache-2.0
// The unique key of a junction has a name in MySQL, made of three others.
// DATABASE: mysql
#include <assoc/model.h>

using namespace assoc;

constexpr Model Customer("Customer");
constexpr Model Distribution("Distribution");
constexpr Model Link("CustomerDistributionSubscription",
                     {{"id", {.type = INTEGER, .primaryKey = true}}});

void associate() {
  // EXPECT@+1: warning assoc-name-too-long: the unique key name 'CustomerDistributionSubscriptions_distributionId_customerId_unique' of CustomerDistributionSubscription has 66 characters; MySQL takes 64
  Customer.belongsToMany(
      Distribution,
      {.through = Link,
       .foreignKey = {"customerId", {.allowNull = false}},
       .otherKey = {"distributionId", {.allowNull = false}}});
  Distribution.belongsToMany(Customer, {.through = Link, .foreignKey = "distributionId", .otherKey = "customerId"});
}
