// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include <pango/pangocairo.h>

// What lies between the blocks a caller gave and the pages: lines that know their height, not yet their place. Points (1/72 inch).
namespace raccordo::pdf {

inline constexpr double page_width = 595.276, page_height = 841.89;  // A4
inline constexpr double margin = 58, page_top = 46, page_bottom = page_height - 54;
inline constexpr double text_width = page_width - 2 * margin;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

struct Colour {
  double red, green, blue;
};
inline constexpr Colour ink{0.11, 0.13, 0.16}, soft_ink{0.27, 0.33, 0.39}, navy{0.09, 0.20, 0.30}, blue{0.0, 0.34, 0.70};
inline constexpr Colour hairline{0.78, 0.82, 0.86}, ground{0.93, 0.96, 0.99}, warning_ground{1.0, 0.95, 0.80}, warning_ink{0.40, 0.24, 0.0};

/// Words at a place across the page: a paragraph, a table cell, a list label.
struct Cell {
  struct Line {
    PangoLayoutLine* glyphs;  ///< owned by a layout
    double x;
    double baseline;  ///< below the top of the line
    double height;
  };
  std::string_view tag;  ///< PDF structure type
  Colour colour = ink;
  std::vector<Owned<PangoLayout>> layouts;  ///< one for each paragraph of the text
  std::vector<Line> lines;
  double height = 0;
};

enum class Frame { none, rule_below, bar, panel, warning, hairline_below };

/// The lines of an item that lie on one page.
struct Fragment {
  int page = 0;
  double top = 0, bottom = 0;
  std::size_t first_line = 0, end_line = 0;
};

/// A block, or a row of one. `text` may flow over pages; what is beside it stays where the item begins.
struct Item {
  std::vector<std::string_view> opens, closes;  ///< enclosing structure, outermost first
  std::vector<Cell> beside;
  Cell text;
  double before = 0, padding = 0;
  Frame frame = Frame::none;
  bool keeps_with_next = false;
  std::vector<Fragment> fragments;  ///< filled by paginate()
};

/// Gives every item its fragments; the number of pages, at least one.
int paginate(std::vector<Item>& items);

}  // namespace raccordo::pdf
