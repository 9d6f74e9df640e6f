// SPDX-License-Identifier: EUPL-1.2
#include "pdf/item.hpp"

#include <algorithm>

namespace raccordo::pdf {
namespace {

constexpr std::size_t company = 2;  // lines that a paragraph leaves together at the foot or at the head of a page

double lines_height(Item const& item, std::size_t first, std::size_t end) {
  double height = 0;
  for (auto i = first; i < end; ++i) height += item.text.lines[i].height;
  return height;
}

double beside_height(Item const& item) {
  double height = 0;
  for (auto const& cell : item.beside) height = std::max(height, cell.height);
  return height;
}

/// The least that must find room where an item begins; with what it keeps to.
double least_height(std::vector<Item> const& items, std::size_t at) {
  auto const& item = items[at];
  auto const count = item.text.lines.size();
  auto const together = count <= company + 1 ? count : company;
  double height = std::max(lines_height(item, 0, together), beside_height(item)) + 2 * item.padding;
  if (item.keeps_with_next && at + 1 < items.size()) height += items[at + 1].before + least_height(items, at + 1);
  return height;
}

/// First line that does not fit below `y`. Leaves no last line to stand alone on the next page, unless that leaves nothing here.
std::size_t fitting(Item const& item, std::size_t first, double y) {
  auto const count = item.text.lines.size();
  auto end = first;
  while (end < count && y + item.text.lines[end].height + item.padding <= page_bottom) y += item.text.lines[end++].height;
  if (end < count && count - end < company && end - first > company) end = count - company;
  return end;
}

class Pages {
 public:
  void place(std::vector<Item>& items, std::size_t at) {
    auto& item = items[at];
    if (y_ > page_top && y_ + item.before + least_height(items, at) > page_bottom) turn();
    if (y_ > page_top) y_ += item.before;
    auto const count = item.text.lines.size();
    for (std::size_t line = 0; line < count || item.fragments.empty();) {
      auto end = fitting(item, line, y_ + item.padding);
      if (end == line && y_ > page_top && line < count) {
        turn();
        continue;
      }
      if (end == line && line < count) ++end;  // a line taller than a page is cut rather than turned for ever
      auto height = lines_height(item, line, end);
      if (item.fragments.empty()) height = std::max(height, beside_height(item));
      item.fragments.push_back({page_, y_, y_ + height + 2 * item.padding, line, end});
      y_ = item.fragments.back().bottom;
      line = end;
      if (line < count) turn();
    }
  }
  int count() const { return page_ + 1; }

 private:
  void turn() {
    ++page_;
    y_ = page_top;
  }
  int page_ = 0;
  double y_ = page_top;
};

}  // namespace

int paginate(std::vector<Item>& items) {
  Pages pages;
  for (std::size_t i = 0; i < items.size(); ++i) pages.place(items, i);
  return pages.count();
}

}  // namespace raccordo::pdf
