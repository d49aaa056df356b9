#!/usr/bin/env bash
# Data::ICal 0.24 (Perl, Debian 12): what it reads from a calendar file are octets, what it takes to write are characters; an event that is read and one that is added cannot be written together without spoiling one of them.
#
# Guess before running: letters in both directions, since iCalendar is UTF-8 (RFC 5545, 3.1.4) and `as_string` of a new event with Vietnamese words gives them as characters, line length and all.
# Seen: “Họp tổ” of the file is “Há»p tá»…” beside “Nghỉ lễ” of the new event when the whole is written as UTF-8; the length of a summary of 6 letters is 10. If the text is decoded first and given as `data`, all is right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libdata-ical-perl > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libdata-ical-perl; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libdata-ical-perl | tee version && grep -q ' 0\.24' version
printf '%s\r\n' 'BEGIN:VCALENDAR' 'VERSION:2.0' 'PRODID:-//thu//thu//VI' 'BEGIN:VEVENT' 'UID:1@example.com' 'DTSTAMP:20210401T000000Z' 'DTSTART:20210415T003000Z' 'SUMMARY:Họp tổ' 'END:VEVENT' 'END:VCALENDAR' > thu.ics
cat > write.pl <<'END_PERL'
use strict; use warnings; use utf8; use Encode; use Data::ICal; use Data::ICal::Entry::Event;
binmode STDOUT, ":encoding(UTF-8)";
sub text { open my $file, "<:raw", "thu.ics" or die; local $/; decode("UTF-8", scalar <$file>) }
for my $calendar (Data::ICal->new(filename => "thu.ics"), Data::ICal->new(data => text())) {
    print "length ", length $calendar->entries->[0]->property("summary")->[0]->value, "\n";
    my $event = Data::ICal::Entry::Event->new;
    $event->add_properties(summary => "Nghỉ lễ", uid => '2@example.com', dtstamp => "20210401T000000Z", dtstart => "20210430T003000Z");
    $calendar->add_entry($event);
    print grep { /SUMMARY/ } map { "$_\n" } split /\r?\n/, $calendar->as_string;
}
END_PERL
perl write.pl | tee seen
[ "$(grep -c 'SUMMARY:Nghỉ lễ' seen)" = 2 ]
[ "$(grep -c 'SUMMARY:Họp tổ' seen)" = 1 ]
[ "$(grep -oE '^length [0-9]+' seen | paste -sd ' ')" = 'length 10 length 6' ]
[ "$(grep -c 'SUMMARY:Há' seen)" = 1 ]
