// SPDX-License-Identifier: Apache-2.0
// Names that PostgreSQL cuts.
// DATABASE: postgres
#include <assoc/model.h>

using namespace assoc;

constexpr Model Customer("Customer");
// EXPECT@+1: warning assoc-name-too-long: the table name 'DistributionOfInternationalSubscriptionsWithoutExpirationDateEtcs' has 65 bytes
constexpr Model Distribution("DistributionOfInternationalSubscriptionsWithoutExpirationDateEtc");
// Short enough.
constexpr Model Fits("DistributionOfInternationalSubscriptionsWithoutExpirationDates");

void associate() {
  // EXPECT@+1: warning assoc-name-too-long: the column name 'DistributionOfInternationalSubscriptionsWithoutExpirationDateEtcId' of Customer
  Distribution.hasMany(Customer);
  Customer.belongsTo(Distribution);

  // EXPECT@+1: warning assoc-name-too-long: the table name 'CustomersOf
  Customer.belongsToMany(Fits, {.through = "CustomersOfDistributionsOfInternationalSubscriptionsWithoutExpiration", .foreignKey = "customer", .otherKey = "subscription"});
  Fits.belongsToMany(Customer, {.through = "CustomersOfDistributionsOfInternationalSubscriptionsWithoutExpiration", .foreignKey = "subscription", .otherKey = "customer"});
}
