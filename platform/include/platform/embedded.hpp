// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace raccordo {

/// A text file that the build puts into the program (cmake/Module.cmake): "0001_bodies.sql" and what stands in it.
struct EmbeddedText {
  std::string_view name;
  std::string_view text;
};

}  // namespace raccordo
