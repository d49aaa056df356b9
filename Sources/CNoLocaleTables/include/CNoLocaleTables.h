/* Nothing to call: see no-icu-data.c (trait NoLocaleTables). */
