-- SPDX-License-Identifier: EUPL-1.2
-- What is true of this database wherever it is served from: that it is a demonstration, and how far its clock was moved.
create table platform_settings (
  name text not null primary key,
  value text not null
);
