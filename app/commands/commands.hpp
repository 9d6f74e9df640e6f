// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "cli/verb.hpp"

// Each verb of the command line is defined in a file of this folder.
namespace raccordo::commands {

extern cli::Verb const serve;
extern cli::Verb const migrate;
extern cli::Verb const demo;
extern cli::Verb const routes;
extern cli::Verb const openapi;
extern cli::Verb const permissions;
extern cli::Verb const user;
extern cli::Verb const audit_verify;
extern cli::Verb const audit_head;
extern cli::Verb const rebuild;
extern cli::Verb const mail_try;
extern cli::Verb const mail_waiting;
extern cli::Verb const backup;
extern cli::Verb const restore;

inline constexpr cli::Option reference_option{"--reference", "FOLDER", "reference data to load (default: data/ of the package or of the sources)"};

}  // namespace raccordo::commands
