// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>

#include <unistd.h>

// What another program (poppler's pdfinfo) finds in a PDF we made.
namespace raccordo::testing {

/// Output of `pdfinfo OPTIONS` on these bytes.
inline std::string pdfinfo(std::string const& pdf, std::string const& options = {}) {
  char path[] = "/tmp/raccordo-pdf-XXXXXX";
  int const file = mkstemp(path);
  if (file < 0 || write(file, pdf.data(), pdf.size()) != static_cast<ssize_t>(pdf.size())) throw std::runtime_error("cannot write to /tmp");
  close(file);
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(("pdfinfo " + options + " " + path + " 2>&1").c_str(), "r"), pclose);
  std::string output;
  char piece[4096];
  while (auto length = std::fread(piece, 1, sizeof piece, pipe.get())) output.append(piece, length);
  unlink(path);
  return output;
}

/// The structure tree as a screen reader walks it, with the text of each element.
inline std::string structure_of(std::string const& pdf) { return pdfinfo(pdf, "-struct-text"); }

inline int pages_of(std::string const& pdf) {
  auto const info = pdfinfo(pdf);
  auto const at = info.find("Pages:");
  return at == info.npos ? 0 : std::atoi(info.c_str() + at + 6);
}

}  // namespace raccordo::testing
