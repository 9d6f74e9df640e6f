# SPDX-License-Identifier: EUPL-1.2
# One place for the compiler's strictness; a warning is a bug that has not happened yet.
add_compile_options(-Wall -Wextra -Wpedantic -Wno-pedantic -Werror=return-type -Werror=unused-result
                    -Wno-missing-field-initializers)
