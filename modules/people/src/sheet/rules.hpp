// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <people/sheet.hpp>

// What a correction makes of a sheet, what is wrong with it, and how it is told afterwards; pure.
namespace raccordo::people {

/// Texts lose the blanks around them; a code that changes was not seen unless the change says so.
PersonContent corrected(PersonContent content, PersonChange const& change);
/// Wrong fields by name; a code that was wrong before and is left alone is no reason to refuse a telephone number.
std::vector<FieldError> faults_of(PersonContent const& before, PersonContent const& after, Date today);
/// Field by field, as text.
std::vector<FieldCorrection> told(PersonContent const& from, PersonContent const& to);

}  // namespace raccordo::people
