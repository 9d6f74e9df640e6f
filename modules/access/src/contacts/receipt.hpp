// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include <access/contracts.hpp>

namespace raccordo::access {

/// The receipt handed to the citizen: tagged PDF, in plain Italian. The same contact gives the same bytes.
/// Says only what the reader's sections left in the contact.
std::string receipt_pdf(Contact const& contact);

/// The number a person can read out on the telephone: the last eight digits of the id, "4F2A-91C0".
std::string receipt_number(ContactId id);

}  // namespace raccordo::access
