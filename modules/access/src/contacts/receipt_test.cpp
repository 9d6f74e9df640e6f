// SPDX-License-Identifier: EUPL-1.2
#include "contacts/receipt.hpp"

#include <gtest/gtest.h>
#include <platform_testing/pdf_text.hpp>

namespace raccordo::access::receipt_test {

using raccordo::testing::pages_of;
using raccordo::testing::structure_of;

Contact waiting_contact() {
  Contact contact;
  contact.contact_id = *ContactId::parse("01935a7c-1f3a-7c2b-9e41-0c5d4f2a91c0");
  contact.function = territory::Function::elderly;
  contact.municipality_name = "Cassinelle";
  contact.recorded_at = {1'795'253'400'000'000};  // 21/11/2026 10:30 in Rome
  contact.node_name = "Sportello di Acqui";
  contact.desk_name = "Servizio sociale di Ovada";
  contact.person.emplace();
  contact.person->given_name = "Ada";
  contact.person->family_name = "Brunelvi";
  contact.person->fictitious = true;
  contact.content.emplace();
  contact.content->channel = Channel::phone;
  contact.content->interlocutor = Interlocutor::relative;
  contact.content->need = "Mia madre non riesce più a vivere da sola.";
  contact.routing.emplace();
  contact.routing->certainty = territory::Certainty::documented;
  contact.routing->deciding_name = "Comune di Cassinelle";
  contact.routing->preparing_name = "Consorzio dell’Ovadese";
  contact.routing->team_name = "Servizio sociale di Ovada";
  contact.privacy.emplace();
  contact.privacy->controller_name = "Consorzio dell’Ovadese";
  contact.privacy->notice_title = "Informativa sul trattamento";
  contact.privacy->legal_basis_it = "Compito di interesse pubblico";
  contact.privacy->legal_basis_source = "Da confermare dal titolare";
  return contact;
}

bool says(std::string const& text, std::string_view words) { return text.find(words) != text.npos; }

TEST(receipt, tells_who_recorded_what_when_and_to_whom_it_went) {
  auto const text = structure_of(receipt_pdf(waiting_contact()));
  for (auto words : {"Ricevuta n. 4F2A-91C0", "21/11/2026, ore 10:30", "Sportello di Acqui", "Ada Brunelvi", "Un familiare, per telefono", "Cassinelle",
                     "Anziani", "Mia madre non riesce più a vivere da sola.", "Servizio sociale di Ovada", "Comune di Cassinelle",
                     "Documentato: risulta da atti ufficiali.", "Titolare del trattamento: Consorzio dell’Ovadese", "Informativa sul trattamento",
                     "Compito di interesse pubblico", "Fonte: Da confermare dal titolare"})
    EXPECT_TRUE(says(text, words)) << words << "\n" << text;
}

TEST(receipt, an_ordinary_contact_is_one_tagged_page_in_italian) {
  auto const bytes = receipt_pdf(waiting_contact());
  EXPECT_EQ(pages_of(bytes), 1);
  EXPECT_TRUE(says(bytes, "/Lang (it-IT)"));
  auto const text = structure_of(bytes);
  for (auto type : {"H1 (block)", "H2 (block)", "Table (block)", "TH", "BlockQuote", "LI (block)"}) EXPECT_TRUE(says(text, type)) << type;
}

TEST(receipt, says_in_plain_words_how_sure_the_competence_is) {
  auto contact = waiting_contact();
  contact.routing->certainty = territory::Certainty::secondary_source;
  EXPECT_TRUE(says(structure_of(receipt_pdf(contact)), "Da fonte secondaria"));
  contact.routing->certainty = territory::Certainty::hypothesis;
  EXPECT_TRUE(says(structure_of(receipt_pdf(contact)), "Ipotesi: può cambiare"));
}

TEST(receipt, says_so_when_nobody_is_known_to_be_competent) {
  auto contact = waiting_contact();
  contact.status = ContactStatus::unrouted;
  contact.desk_name.reset();
  contact.routing = Routing{};
  auto const text = structure_of(receipt_pdf(contact));
  EXPECT_TRUE(says(text, "L’ufficio competente non è ancora noto Il contatto resta a Sportello di Acqui"));
  EXPECT_FALSE(says(text, "Gruppo di lavoro"));
}

TEST(receipt, invented_persons_are_marked) {
  auto contact = waiting_contact();
  EXPECT_TRUE(says(structure_of(receipt_pdf(contact)), "Dati fittizi – dimostrazione"));
  contact.person->fictitious = false;
  EXPECT_FALSE(says(structure_of(receipt_pdf(contact)), "Dati fittizi"));
}

TEST(receipt, names_nobody_when_nobody_was_identified_or_the_reader_may_not_know) {
  auto contact = waiting_contact();
  contact.person.reset();
  EXPECT_TRUE(says(structure_of(receipt_pdf(contact)), "Persona identificata (il nome non compare su questa copia)"));
  contact.anonymous = true;
  EXPECT_TRUE(says(structure_of(receipt_pdf(contact)), "Persona che non ha dato il nome"));
}

TEST(receipt, without_the_sections_of_the_need_it_stays_a_receipt) {
  auto contact = waiting_contact();
  contact.content.reset();
  contact.routing.reset();
  contact.privacy.reset();
  auto const text = structure_of(receipt_pdf(contact));
  EXPECT_FALSE(says(text, "Il bisogno"));
  EXPECT_TRUE(says(text, "Servizio sociale di Ovada"));
}

TEST(receipt, shows_markup_as_it_was_told_and_long_needs_to_the_end) {
  auto contact = waiting_contact();
  contact.content->need.clear();
  while (contact.content->need.size() < 9'000) contact.content->need += "Ha detto <b>basta</b> & non dorme. ";
  contact.content->need += "Fine del racconto.";
  auto const bytes = receipt_pdf(contact);
  EXPECT_GE(pages_of(bytes), 3);
  auto const text = structure_of(bytes);
  EXPECT_TRUE(says(text, "<b>basta</b> & non dorme."));
  EXPECT_TRUE(says(text, "Fine del racconto."));
}

TEST(receipt, the_same_contact_gives_the_same_bytes) { EXPECT_TRUE(receipt_pdf(waiting_contact()) == receipt_pdf(waiting_contact())); }

}  // namespace raccordo::access::receipt_test
