// SPDX-License-Identifier: Apache-2.0
// Values in containers, of templates, and behind wrappers.
#ifndef CARGO_H
#define CARGO_H

#include <odb/core.hxx>

#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

typedef std::pair<double, double> Spot;
#pragma db value(Spot)

#pragma db value(std::div_t)
#pragma db member(std::div_t::rem) column("rest")

#pragma db value
struct Size {
  int width_;
  int height_;
};

#pragma db value
struct Label {
#pragma db column("")
  std::string text_;
};

#pragma db object
class Crate {
  friend class odb::access;
#pragma db id auto
  unsigned long id_;
  Spot place_;
  Label label_;
  std::div_t share_;
  std::optional<Size> lining_;
  std::unique_ptr<int> weight_;
#pragma db null
  std::shared_ptr<std::string> remark_;
  std::vector<Size> sizes_;
  std::map<Spot, Size> layout_;
#pragma db value_column("")
  std::vector<Size> lids_;
  std::unique_ptr<std::vector<int>> seals_;
};

#endif
