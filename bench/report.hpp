// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "load.hpp"

namespace raccordo::bench {

/// Collects figures and prints them for people, or as JSON.
class Report {
 public:
  explicit Report(bool json) : json_(json) {}
  void add(std::string const& group, std::string const& name, Load const& load);
  /// `budget`: what it should not exceed.
  void add_figure(std::string const& group, std::string const& name, double value, std::optional<double> budget);
  /// `floor`: what the ratio should reach.
  void add_ratio(std::string const& group, std::string const& name, double value, double bare, double floor);
  void print() const;

 private:
  struct Line {
    std::string group, name, json, text;
  };
  bool json_;
  std::vector<Line> lines_;
};

}  // namespace raccordo::bench
