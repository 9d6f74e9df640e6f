// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "pdf/item.hpp"
#include "pdf/typeset.hpp"

#include <string>

#include <platform/pdf.hpp>

namespace raccordo::pdf {

/// What stands on every page; drawn outside the structure, because nobody wants it read aloud in the middle of a sentence.
struct Furniture {
  std::string footer;
  std::string mark;
};

/// The bytes as Cairo writes them. Items have their fragments.
std::string draw(Properties const& properties, std::vector<Item> const& items, int pages, Furniture const& furniture, Typesetter const& typesetter);

/// Adds what Cairo 1.16 cannot say: the language, that the title is the window's, that table headers head their row.
std::string complete(std::string pdf, std::string_view language);

}  // namespace raccordo::pdf
