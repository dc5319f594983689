# What the components say by themselves.
error_summary-item = { $field }: { $error }
error_summary-title = There is a problem
flash-label = Message
notice-label = Notice
notice-warning = Important
field-optional-mark = (optional)
field-error-mark = Error:
field-day-hint = For example 2026-03-02
field-choose = Choose
facet-heading = Filter
facet-link = { $count ->
    [0] Filter
   *[other] Filter ({ $count })
}
facet-add = Add one of { $count } more
facet-more = Show { $count } more
facet-apply = Show results
facet-recognised_by = Counts at your university
facet-field = Field
facet-ects = ECTS
facet-ects_min = At least
facet-ects_max = At most
facet-level = Level
chip-list-label = Active filters
chip-remove = Remove filter: { $filter }
chip-recognised_by = Counts at: { $value }
chip-ects_min = At least { $value }
chip-level = Level: { $value }
page_links-label = Pages of results
page_links-previous = Previous
page_links-next = Next
page_links-page = Page { $number }
timeline-heading = What happened
timeline-private = Private note
state_line-heading = Where it stands
state_line-next = Next: { $who }, by { $day }
state_line-next-open = Next: { $who }
check_answers-heading = Check your answers
rating-unrated = Not rated yet
figure-up = up { $change }
figure-down = down { $change }
figure-same = no change
figure-definition = How this is counted
figure-few = fewer than 5
table-empty = Nothing here yet
