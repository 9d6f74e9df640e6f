// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>

#include <platform/db_columns.hpp>

// How C++ values become SQL parameters and rows become described structs.
namespace raccordo::db {

template <class T>
Param param_of(T const& value) {
  if constexpr (std::is_convertible_v<T const&, std::string_view>) return Column<std::string_view>::param(value);
  else return Column<T>::param(value);
}

template <class T>
T read_row(Row const& row) {
  if constexpr (DescribedStruct<T>) {
    constexpr auto count = boost::mp11::mp_size<members_of<T>>::value;
    if (row.columns() != static_cast<int>(count)) throw std::runtime_error("columns do not match " + std::string(type_name<T>()));
    T value{};
    int column = 0;
    boost::mp11::mp_for_each<members_of<T>>([&](auto d) {
      using M = std::remove_cvref_t<decltype(value.*d.pointer)>;
      value.*d.pointer = Column<M>::read(row, column++);
    });
    return value;
  } else {
    return Column<T>::read(row, 0);
  }
}

}  // namespace raccordo::db
