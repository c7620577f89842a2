-- Names stand in pictures, whose font is Fira Sans alone: what it lacks would be an empty box there.
-- The pattern is a constant, so that it is compiled once and not for every name. Its ranges are those of the font;
-- tests/intake/names.test.ts compares them with its file.
with name as (
  select 'quartiers' as "table", rowid, 'name' as "column", name as value from staging.quartiers
  union all
  select 'quartiers', rowid, 'municipality', municipality from staging.quartiers
  union all
  select 'measures', rowid, 'title', title from staging.measures
  union all
  unpivot (select 'sectors' as "table", rowid, label_de, label_en from staging.sectors)
  on label_de, label_en into name "column" value value
  union all
  unpivot (select 'carriers' as "table", rowid, label_de, label_en from staging.carriers)
  on label_de, label_en into name "column" value value
), lacking as (
  select *, list_sort(list_distinct(regexp_extract_all(value, concat('[^\s',
    '\x{20}-\x{7e}\x{a0}-\x{17e}\x{180}-\x{2b2}\x{2b4}\x{2b7}-\x{2bc}\x{2bf}-\x{2c0}\x{2c6}-\x{2c8}',
    '\x{2ca}-\x{2cc}\x{2ce}-\x{2d1}\x{2d4}\x{2d6}-\x{2de}\x{2e0}-\x{2e9}\x{2ee}\x{300}-\x{304}',
    '\x{306}-\x{30d}\x{30f}\x{311}-\x{313}\x{316}-\x{321}\x{323}-\x{32d}\x{32f}-\x{332}\x{334}-\x{336}',
    '\x{339}-\x{33d}\x{342}\x{345}\x{35c}\x{361}\x{370}-\x{377}\x{37a}-\x{37f}\x{384}-\x{38a}\x{38c}',
    '\x{38e}-\x{3a1}\x{3a3}-\x{3e1}\x{3f0}-\x{479}\x{48a}-\x{52f}\x{1d4a}\x{1d6c}-\x{1d76}\x{1d91}',
    '\x{1dbf}\x{1dc4}-\x{1dc9}\x{1e02}-\x{1e05}\x{1e0a}-\x{1e0f}\x{1e12}-\x{1e13}\x{1e1e}-\x{1e1f}',
    '\x{1e24}-\x{1e25}\x{1e2e}-\x{1e2f}\x{1e36}-\x{1e37}\x{1e3c}-\x{1e41}\x{1e44}-\x{1e47}',
    '\x{1e4a}-\x{1e4d}\x{1e50}-\x{1e57}\x{1e5a}-\x{1e5b}\x{1e60}-\x{1e63}\x{1e6a}-\x{1e71}',
    '\x{1e78}-\x{1e79}\x{1e80}-\x{1e85}\x{1e92}-\x{1e93}\x{1e9e}\x{1ea0}-\x{1ef9}\x{1f00}-\x{1f15}',
    '\x{1f18}-\x{1f1d}\x{1f20}-\x{1f45}\x{1f48}-\x{1f4d}\x{1f50}-\x{1f57}\x{1f59}\x{1f5b}\x{1f5d}',
    '\x{1f5f}-\x{1f7d}\x{1f80}-\x{1fb4}\x{1fb6}-\x{1fc4}\x{1fc6}-\x{1fd3}\x{1fd6}-\x{1fdb}',
    '\x{1fdd}-\x{1fef}\x{1ff2}-\x{1ff4}\x{1ff6}-\x{1ffe}\x{2007}-\x{2008}\x{200b}-\x{200f}',
    '\x{2012}-\x{2016}\x{2018}-\x{201a}\x{201c}-\x{201e}\x{2020}-\x{2022}\x{2026}\x{2030}',
    '\x{2039}-\x{203a}\x{203f}\x{2044}\x{204a}\x{2070}\x{2074}-\x{208e}\x{20ac}\x{20af}\x{20b9}-\x{20ba}',
    '\x{20bd}\x{210a}\x{2113}\x{2116}\x{2122}\x{2126}\x{212e}\x{2153}-\x{215f}\x{2190}-\x{2199}',
    '\x{21e6}-\x{21ea}\x{2202}\x{2205}-\x{2206}\x{220f}\x{2211}-\x{2212}\x{2215}\x{2219}-\x{221a}\x{221e}',
    '\x{222b}\x{2248}\x{2260}\x{2264}-\x{2265}\x{22c5}\x{2326}-\x{2328}\x{232b}\x{23ce}\x{25af}\x{25ca}',
    '\x{27a1}\x{2b05}-\x{2b07}\x{2c64}-\x{2c66}\x{2c6d}\x{2c71}-\x{2c73}\x{a789}-\x{a78d}\x{a7aa}',
    '\x{a7ad}-\x{a7ae}\x{a7b2}-\x{a7b7}\x{ab53}\x{fb01}-\x{fb02}',
    ']')))) as characters
  from name
)
select "table", (rowid + 2)::integer as source_row, "column", value, 'glyph_missing' as rule,
  json_object('characters', array_to_string(characters, ' '))::varchar as parameters
from lacking
where len(characters) > 0
