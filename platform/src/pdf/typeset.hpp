// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "pdf/item.hpp"

#include <string>

namespace raccordo::pdf {

enum class Align { left, right };

/// Sizes in points.
struct Style {
  double size = 10.5;
  bool bold = false;
  Colour colour = ink;
  double leading = 1.4;  ///< line height as a multiple of the size; never less than the letters need
  Align align = Align::left;
  bool bold_title = false;  ///< the first paragraph is bold
  int most_lines = 0;       ///< 0: no limit; else the rest is an ellipsis
};

/// Valid, composed UTF-8 with no control character but the line feed and no white space at the end; endless words may be broken anywhere.
std::string readable(std::string_view text);

/// Turns text into lines. Pango's font map is shared by all documents and not thread safe: hold the one lock while it lives.
class Typesetter {
 public:
  explicit Typesetter(std::string const& language);
  Cell set(std::string_view tag, std::string const& text, double x, double width, Style const& style) const;

 private:
  void set_paragraph(Cell& cell, std::string_view paragraph, double x, double width, Style const& style) const;

  Owned<PangoContext> context_;
};

}  // namespace raccordo::pdf
