// SPDX-License-Identifier: EUPL-1.2
#include "pdf/typeset.hpp"

#include <algorithm>

#include <hb.h>

namespace raccordo::pdf {
namespace {

// Lato is the nearest relative of the public administration's Titillium among Debian's fonts; DejaVu writes what it does not.
constexpr auto families = "Lato, DejaVu Sans";
constexpr std::size_t longest_word = 60;
constexpr auto zero_width_space = "\u200b";

PangoFontMap* fonts() {
  static PangoFontMap* const map = pango_cairo_font_map_new();
  return map;
}

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

void dress(PangoLayout* layout, Style const& style) {
  auto font = pango_font_description_from_string(families);
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  auto attributes = pango_attr_list_new();
  // Ligatures make readers lose the letters they join ("fi" in "ufficio") when the text is copied or spoken.
  pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
}

/// Pango takes away the space at which it ends a line; Cairo then writes a replacement text of no letter, at which some
/// readers stop. The space is put back, without its width.
void put_back_spaces(PangoLayoutLine* line, char const* text) {
  for (auto at = line->runs; at; at = at->next) {
    auto const run = static_cast<PangoGlyphItem*>(at->data);
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
      auto& glyph = run->glyphs->glyphs[i].glyph;
      if (glyph != PANGO_GLYPH_EMPTY || text[run->item->offset + run->glyphs->log_clusters[i]] != ' ') continue;
      hb_codepoint_t space = 0;
      if (hb_font_get_nominal_glyph(pango_font_get_hb_font(run->item->analysis.font), ' ', &space)) glyph = space;
    }
  }
}

void collect_lines(Cell& cell, double x, double least_height) {
  std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> at(pango_layout_get_iter(cell.layouts.back().get()), pango_layout_iter_free);
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
    auto const own = points(logical.height), height = std::max(own, least_height);
    auto const ascent = points(pango_layout_iter_get_baseline(at.get()) - logical.y);
    auto const line = pango_layout_iter_get_line(at.get());
    put_back_spaces(line, pango_layout_get_text(cell.layouts.back().get()));
    cell.lines.push_back({line, x + points(logical.x), (height - own) / 2 + ascent, height});
    cell.height += cell.lines.back().height;
  } while (pango_layout_iter_next_line(at.get()));
}

}  // namespace

std::string readable(std::string_view text) {
  // NUL ends a C string: it goes first.
  std::string bytes(text);
  std::erase(bytes, '\0');
  std::unique_ptr<gchar, decltype(&g_free)> valid(g_utf8_make_valid(bytes.data(), static_cast<gssize>(bytes.size())), g_free);
  std::unique_ptr<gchar, decltype(&g_free)> composed(g_utf8_normalize(valid.get(), -1, G_NORMALIZE_DEFAULT_COMPOSE), g_free);
  std::string clean;
  std::size_t word = 0;  // letters since the last place where a line may end
  for (auto at = composed.get(); *at; at = g_utf8_next_char(at)) {
    auto const c = g_utf8_get_char(at);
    if (c == '\r') continue;
    auto const ends_line = c == '\n' || c == 0x2028 || c == 0x2029;
    word = ends_line || g_unichar_isspace(c) ? 0 : word + 1;
    // Pango needs the square of a word's length to break it: 40,000 letters without a space took 12 seconds.
    if (word > 1 && word % longest_word == 1) clean += zero_width_space;
    if (ends_line) clean += '\n';
    else if (g_unichar_iscntrl(c)) clean += ' ';
    else clean.append(at, g_utf8_next_char(at));
  }
  clean.erase(clean.find_last_not_of(" \n") + 1);
  return clean;
}

Typesetter::Typesetter(std::string const& language) : context_(pango_font_map_create_context(fonts())) {
  pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
  // Paper has no pixels: letters keep the places their designer gave them.
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  auto options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
}

Cell Typesetter::set(std::string_view tag, std::string const& text, double x, double width, Style const& style) const {
  Cell cell{tag, style.colour, {}, {}, 0};
  auto paragraph_style = style;
  if (style.most_lines) {  // the limit holds for the whole
    auto line = text;
    std::ranges::replace(line, '\n', ' ');
    set_paragraph(cell, line, x, width, style);
    return cell;
  }
  if (style.bold_title) paragraph_style.bold = true;
  for (std::size_t from = 0; from <= text.size();) {
    auto const to = std::min(text.find('\n', from), text.size());
    // The space at the end is not seen; it keeps two lines from being read as one word.
    set_paragraph(cell, text.substr(from, to - from) + (to < text.size() ? " " : ""), x, width, paragraph_style);
    paragraph_style.bold = style.bold;
    from = to + 1;
  }
  return cell;
}

void Typesetter::set_paragraph(Cell& cell, std::string_view paragraph, double x, double width, Style const& style) const {
  cell.layouts.emplace_back(pango_layout_new(context_.get()));
  auto layout = cell.layouts.back().get();
  dress(layout, style);
  pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout, style.align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  if (style.most_lines) {
    pango_layout_set_height(layout, -style.most_lines);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  }
  pango_layout_set_text(layout, paragraph.data(), static_cast<int>(paragraph.size()));
  collect_lines(cell, x, style.size * style.leading);
}

}  // namespace raccordo::pdf
