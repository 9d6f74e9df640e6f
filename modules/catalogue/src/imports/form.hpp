// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "imports/lines.hpp"

namespace raccordo::catalogue {

/// The faults of one line.
class Form {
 public:
  Form(int line, std::vector<OfferImportFault>& faults) : line_(line), faults_(faults), before_(faults.size()) {}
  void wrong(std::string_view field, std::string message) { faults_.push_back({line_, std::string(field), std::move(message)}); }
  bool fine() const { return faults_.size() == before_; }

 private:
  int line_;
  std::vector<OfferImportFault>& faults_;
  std::size_t before_;
};

/// What a column must hold beyond its type, and what columns must say together.
void check(OfferLine const& line, Known const& known, Form& form);

}  // namespace raccordo::catalogue
