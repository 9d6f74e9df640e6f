// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/file.hpp>

#include "file/snapshot.hpp"

// Papers of a file: tagged PDF, in plain Italian, for the person. The same act gives the same bytes, whatever has changed since.
namespace raccordo::benefits {

/// The act by which the body decided, on what it was decided on.
std::string decision_pdf(Snapshot const& on, Decision const& act);
/// Reasons that stand against the request, before it is denied (L. 241/1990, art. 10-bis).
std::string notice_pdf(Snapshot const& on, FrozenStep const& notice, Instant written_at);
/// A later act, which names the one it puts right.
std::string correction_pdf(Snapshot const& on, Decision const& wrong, Correction const& act);
/// Where the file stands today, for the person to take home.
std::string summary_pdf(File const& file, Instant now);

std::string_view unit_words(catalogue::InterventionUnit unit);  ///< "ore"
/// "12/2026"
std::string act_words(std::int64_t year, std::string_view number);
std::string quantity_words(std::int64_t quantity, catalogue::InterventionUnit unit);  ///< "96 ore"
std::string period_words(Date from, Date to);                                         ///< "dal 01/06/2026 al 31/12/2026"

}  // namespace raccordo::benefits
