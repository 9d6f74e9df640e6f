// SPDX-License-Identifier: EUPL-1.2
#include "pdf/draw.hpp"

#include <stdexcept>

#include <cairo-pdf.h>

namespace raccordo::pdf {
namespace {

cairo_status_t append(void* to, unsigned char const* bytes, unsigned length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

class Canvas {
 public:
  Canvas(Properties const& properties, int pages, Furniture const& furniture, Typesetter const& typesetter)
      : surface_(cairo_pdf_surface_create_for_stream(append, &bytes_, page_width, page_height)),
        cairo_(cairo_create(surface_)),
        properties_(properties),
        pages_(pages),
        furniture_(furniture),
        typesetter_(typesetter) {
    auto say = [&](cairo_pdf_metadata_t what, std::string const& text) {
      if (!text.empty()) cairo_pdf_surface_set_metadata(surface_, what, text.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, readable(properties.title));
    say(CAIRO_PDF_METADATA_AUTHOR, readable(properties.author));
    say(CAIRO_PDF_METADATA_CREATOR, "Raccordo");
    say(CAIRO_PDF_METADATA_CREATE_DATE, utc_iso(properties.created).substr(0, 19) + "Z");
  }
  ~Canvas() {
    cairo_destroy(cairo_);
    cairo_surface_destroy(surface_);
  }
  Canvas(Canvas const&) = delete;

  void draw(Item const& item) {
    auto const& first = item.fragments.front();
    turn_to(first.page);
    for (auto tag : item.opens) begin(tag);
    draw_frame(item, first);
    for (auto const& cell : item.beside) {
      begin(cell.tag);
      draw_lines(cell, 0, cell.lines.size(), first.top + item.padding);
      end(cell.tag);
    }
    begin(item.text.tag);
    if (item.fragments.size() == 1) draw_lines(item.text, first.first_line, first.end_line, first.top + item.padding);
    else draw_flowing(item);
    end(item.text.tag);
    for (auto tag : item.closes) end(tag);
  }

  void begin(std::string_view tag) { cairo_tag_begin(cairo_, std::string(tag).c_str(), nullptr); }
  void end(std::string_view tag) { cairo_tag_end(cairo_, std::string(tag).c_str()); }

  std::string finish() {
    turn_to(pages_);
    auto status = cairo_status(cairo_);
    cairo_surface_finish(surface_);
    if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_);
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(std::string("pdf: ") + cairo_status_to_string(status));
    return std::move(bytes_);
  }

 private:
  /// One element over several pages is one element with a span on each; what stands on every page stays outside the spans.
  void draw_flowing(Item const& item) {
    for (auto const& fragment : item.fragments) {
      if (fragment.page != page_) {
        turn_to(fragment.page);
        draw_frame(item, fragment);
      }
      begin("Span");
      draw_lines(item.text, fragment.first_line, fragment.end_line, fragment.top + item.padding);
      end("Span");
    }
  }

  void draw_lines(Cell const& cell, std::size_t first, std::size_t end, double y) {
    use(cell.colour);
    for (auto i = first; i < end; ++i) {
      auto const& line = cell.lines[i];
      cairo_move_to(cairo_, line.x, y + line.baseline);
      pango_cairo_show_layout_line(cairo_, line.glyphs);
      y += line.height;
    }
  }

  void draw_frame(Item const& item, Fragment const& at) {
    auto const height = at.bottom - at.top;
    switch (item.frame) {
      case Frame::none: return;
      case Frame::rule_below: return fill(blue, margin, at.bottom - 1.6, text_width, 1.6);
      case Frame::hairline_below: return fill(hairline, margin, at.bottom - 0.5, text_width, 0.5);
      case Frame::bar: return fill(blue, margin, at.top, 2.4, height);
      case Frame::panel: fill(ground, margin, at.top, text_width, height); return fill(blue, margin, at.top, 2.4, height);
      case Frame::warning: return fill(warning_ground, margin, at.top, text_width, height);
    }
  }

  void fill(Colour colour, double x, double y, double width, double height) {
    use(colour);
    cairo_rectangle(cairo_, x, y, width, height);
    cairo_fill(cairo_);
  }
  void use(Colour c) { cairo_set_source_rgb(cairo_, c.red, c.green, c.blue); }

  void turn_to(int page) {
    for (; page_ < page; ++page_) {
      draw_furniture();
      cairo_show_page(cairo_);
    }
  }

  void draw_furniture() {
    constexpr double foot = page_height - 46, number_width = 80;
    fill(hairline, margin, foot, text_width, 0.5);
    Style small{.size = 8, .colour = soft_ink, .most_lines = 2};
    draw_text(readable(furniture_.footer), margin, foot + 6, text_width - number_width - 10, small);
    auto const italian = properties_.language.starts_with("it");
    auto const number = (italian ? "Pagina " : "Page ") + std::to_string(page_ + 1) + (italian ? " di " : " of ") + std::to_string(pages_);
    small.align = Align::right;
    draw_text(number, page_width - margin - number_width, foot + 6, number_width, small);
    // On the first page the mark is a block of its own, which is read.
    if (page_ > 0 && !furniture_.mark.empty())
      draw_text(readable(furniture_.mark), margin, page_top - 24, text_width, {.size = 9, .bold = true, .colour = warning_ink, .most_lines = 1});
  }

  void draw_text(std::string const& text, double x, double y, double width, Style const& style) {
    if (text.empty()) return;
    auto cell = typesetter_.set("", text, x, width, style);
    draw_lines(cell, 0, cell.lines.size(), y);
  }

  std::string bytes_;
  cairo_surface_t* surface_;
  cairo_t* cairo_;
  Properties const& properties_;
  int pages_;
  Furniture const& furniture_;
  Typesetter const& typesetter_;
  int page_ = 0;
};

}  // namespace

std::string draw(Properties const& properties, std::vector<Item> const& items, int pages, Furniture const& furniture, Typesetter const& typesetter) {
  Canvas canvas(properties, pages, furniture, typesetter);
  canvas.begin("Document");
  for (auto const& item : items) canvas.draw(item);
  canvas.end("Document");
  return canvas.finish();
}

}  // namespace raccordo::pdf
