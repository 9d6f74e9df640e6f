// SPDX-License-Identifier: EUPL-1.2
#include "pdf/draw.hpp"

#include <algorithm>
#include <mutex>

namespace raccordo::pdf {
namespace {

enum class BlockKind { letterhead, heading, lead, paragraph, quotation, facts, steps, callout, note };

struct Block {
  BlockKind kind;
  int level = 0;
  std::vector<Fact> rows;  ///< a single text is the value of the only row
};

// Documents are rare beside requests: one at a time keeps one set of fonts in memory instead of one for each worker.
std::mutex& one_at_a_time() {
  static std::mutex mutex;
  return mutex;
}

constexpr double inset = 14, name_width = 150, label_width = 20;

class Setter {
 public:
  explicit Setter(Typesetter const& typesetter) : typesetter_(typesetter) {}

  void warn(std::string const& text) {
    add(typesetter_.set("P", text, margin + inset, text_width - 2 * inset, {.size = 10, .bold = true, .colour = warning_ink, .most_lines = 3}));
    items_.back().padding = 4;
    items_.back().frame = Frame::warning;
  }
  void set(Block const& block) {
    switch (block.kind) {
      case BlockKind::letterhead: return set_letterhead(block.rows[0]);
      case BlockKind::heading: return set_heading(block.level, block.rows[0].value);
      case BlockKind::lead: return add(plain(block, {.size = 12, .colour = navy}), 3);
      case BlockKind::paragraph: return add(plain(block, {}), 6);
      case BlockKind::note: return add(plain(block, {.size = 9, .colour = soft_ink}), 5);
      case BlockKind::quotation: return set_quotation(block.rows[0].value);
      case BlockKind::callout: return set_callout(block.rows[0]);
      case BlockKind::facts: return set_rows(block.rows, "Table", "TR", [this](Fact const& row) { add_fact(row); });
      case BlockKind::steps: return set_rows(block.rows, "L", "LI", [this](Fact const& row) { add_step(row); });
    }
  }
  std::vector<Item> take() { return std::move(items_); }

 private:
  Cell plain(Block const& block, Style const& style) { return typesetter_.set("P", block.rows[0].value, margin, text_width, style); }

  void add(Cell cell, double before = 0) {
    items_.emplace_back();
    items_.back().text = std::move(cell);
    items_.back().before = before;
  }

  void set_letterhead(Fact const& row) {
    constexpr double reference_width = 120;
    add(typesetter_.set("P", row.value, page_width - margin - reference_width, reference_width,
                        {.size = 10, .colour = soft_ink, .align = Align::right, .most_lines = 2}),
        10);
    auto& item = items_.back();
    item.beside.push_back(typesetter_.set("P", row.name, margin, text_width - reference_width - 20,
                                          {.size = 12, .bold = true, .colour = navy, .leading = 1.25, .most_lines = 3}));
    item.padding = 7;
    item.frame = Frame::rule_below;
  }

  void set_heading(int level, std::string const& text) {
    static constexpr std::string_view tags[] = {"H1", "H2", "H3"};
    static constexpr Style styles[] = {{.size = 23, .bold = true, .colour = navy, .leading = 1.2},
                                       {.size = 13, .bold = true, .colour = blue, .leading = 1.25},
                                       {.size = 11, .bold = true, .colour = navy, .leading = 1.25}};
    static constexpr double befores[] = {13, 11.5, 9};
    auto const i = static_cast<std::size_t>(level - 1);
    add(typesetter_.set(tags[i], text, margin, text_width, styles[i]), befores[i]);
    items_.back().keeps_with_next = true;
  }

  void set_quotation(std::string const& text) {
    add(typesetter_.set("P", text, margin + inset, text_width - inset, {.size = 11.5, .leading = 1.45}), 7);
    auto& item = items_.back();
    item.opens = item.closes = {"BlockQuote"};
    item.padding = 2;
    item.frame = Frame::bar;
  }

  void set_callout(Fact const& words) {
    auto const text = words.name.empty() ? words.value : words.name + "\n" + words.value;
    add(typesetter_.set("P", text, margin + inset, text_width - 2 * inset, {.bold_title = !words.name.empty()}), 10);
    items_.back().padding = 9;
    items_.back().frame = Frame::panel;
  }

  template <class AddRow>
  void set_rows(std::vector<Fact> const& rows, std::string_view whole, std::string_view part, AddRow add_row) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      add_row(rows[i]);
      auto& item = items_.back();
      if (i == 0) item.opens.push_back(whole);
      if (i == 0) item.before = 4;
      item.opens.push_back(part);
      item.closes.push_back(part);
      if (i + 1 == rows.size()) item.closes.push_back(whole);
    }
  }
  void add_fact(Fact const& row) {
    add(typesetter_.set("TD", row.value, margin + name_width, text_width - name_width, {}));
    auto& item = items_.back();
    item.beside.push_back(typesetter_.set("TH", row.name, margin, name_width - 14, {.colour = soft_ink, .most_lines = 5}));
    item.padding = 2.5;
    item.frame = Frame::hairline_below;
  }
  void add_step(Fact const& row) {
    add(typesetter_.set("LBody", row.value, margin + label_width, text_width - label_width, {}));
    auto& item = items_.back();
    item.beside.push_back(typesetter_.set("Lbl", row.name, margin, label_width, {.bold = true, .colour = blue}));
    item.padding = 1.2;
  }

  Typesetter const& typesetter_;
  std::vector<Item> items_;
};

}  // namespace

struct Document::Content {
  Properties properties;
  std::vector<Block> blocks;
  Furniture furniture;

  void add(BlockKind kind, std::string_view name, std::string_view value, int level = 0) {
    auto text = readable(value);
    if (auto title = readable(name); !text.empty() || !title.empty()) blocks.push_back({kind, level, {{title, text}}});
  }
};

Document::Document(Properties properties) : content_(std::make_unique<Content>()) { content_->properties = std::move(properties); }
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

void Document::letterhead(std::string_view issuer, std::string_view reference) { content_->add(BlockKind::letterhead, issuer, reference); }
void Document::heading(int level, std::string_view text) { content_->add(BlockKind::heading, {}, text, std::clamp(level, 1, 3)); }
void Document::lead(std::string_view text) { content_->add(BlockKind::lead, {}, text); }
void Document::paragraph(std::string_view text) { content_->add(BlockKind::paragraph, {}, text); }
void Document::quotation(std::string_view text) { content_->add(BlockKind::quotation, {}, text); }
void Document::callout(std::string_view title, std::string_view text) { content_->add(BlockKind::callout, title, text); }
void Document::note(std::string_view text) { content_->add(BlockKind::note, {}, text); }
void Document::footer(std::string text) { content_->furniture.footer = std::move(text); }
void Document::mark(std::string text) { content_->furniture.mark = std::move(text); }

void Document::facts(std::vector<Fact> const& rows) {
  Block block{BlockKind::facts, 0, {}};
  for (auto const& row : rows) block.rows.push_back({readable(row.name), readable(row.value)});
  if (!rows.empty()) content_->blocks.push_back(std::move(block));
}
void Document::steps(std::vector<std::string> const& items) {
  Block block{BlockKind::steps, 0, {}};
  for (auto const& item : items) block.rows.push_back({std::to_string(block.rows.size() + 1) + ".", readable(item)});
  if (!items.empty()) content_->blocks.push_back(std::move(block));
}

std::string Document::finish() const {
  std::lock_guard lock(one_at_a_time());
  Typesetter typesetter(content_->properties.language);
  Setter setter(typesetter);
  if (auto mark = readable(content_->furniture.mark); !mark.empty()) setter.warn(mark);
  for (auto const& block : content_->blocks) setter.set(block);
  auto items = setter.take();
  auto const pages = paginate(items);
  return complete(draw(content_->properties, items, pages, content_->furniture, typesetter), content_->properties.language);
}

}  // namespace raccordo::pdf
