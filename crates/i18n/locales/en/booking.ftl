# After a decision: what the student record is told, another grade than the suggested one, and how fast and fair it went.
nav-desk-bookings = Student record
booking-title = Student record
booking-lead-waiting = These decisions give credits. Enter them in your student record, then say so here.
booking-lead-changed = You entered these, and something else counts now. Correct the record, then say so here.
booking-lead-pending = These count once the conditions are met. Do not enter them yet.
booking-lead-booked = Your student record has these as they are.
booking-standings = How things stand
booking-standing-waiting = To enter
booking-standing-changed = Changed since it was entered
booking-standing-pending = Not yet: conditions are open
booking-standing-booked = Entered
booking-tag-waiting = To enter
booking-tag-changed = Changed since
booking-tag-pending = Not yet
booking-tag-booked = Entered
booking-column-learner = Student
booking-column-decision = Decision
booking-column-credential = Credential and issuer
booking-column-original = Original grade and ECTS
booking-column-grade = Grade here
booking-column-credits = Recorded
booking-column-target = Counts for
booking-column-standing = Student record
booking-decided = { $day }, { $by }
booking-organ-software = automatic, by { $agreement }
booking-organ-office = { $name }, recognition office
booking-organ-appeals = { $name }, appeals body
booking-grade-suggested = Recorded by { $name }; suggested was { $grade }.
booking-none = none
booking-nothing = Nothing any more
booking-known = In the record since { $day }: { $what } ({ $decision }).
booking-known-out = Taken out on { $day }.
booking-what-grade = { $credits }, grade { $grade }
booking-number = Number { $number }.
booking-tick = Choose
booking-act-enter = Mark as entered
booking-act-take_out = Mark as taken out
booking-act-enter_ticked = Mark all chosen as entered
booking-act-undo = Undo
booking-act-file = Take this list as CSV
booking-act-import = Bring confirmations in from a file
booking-entered = { $count ->
    [one] You entered { $count } decision.
   *[other] You entered { $count } decisions.
}
booking-changed = Something changed while you looked. Nothing was entered. This is how it stands now.
booking-changed-undo = Something changed while you looked. Nothing was taken back. This is how it stands now.
booking-empty-title = Nothing here
booking-empty-text = Decisions come here by themselves as soon as they give credits.
booking-file-about = The file has at most 5,000 lines. Fill in booked_on and register_number and bring it back: lines without a day are passed over.
booking-import-title = What the student record has entered
booking-columns-about = One line for each case: its number, the day on which it was entered (2026-03-02) and, if there is one, its number in the record. If you give the number of the decision, the line is refused once another decision has replaced it. The list that you took as CSV can come back as it is.
booking-learner = In your record
booking-learner-entered = Entered in your record on { $day }.
booking-learner-out = Taken out of your record on { $day }.
booking-learner-changed = Entered in your record on { $day }. Something else was decided since; your university will correct it.
timeline-decision_booked = The decision was entered in your record
timeline-booking_undone = The entry in the record was taken back
flash-bookings_entered = Noted. The student sees it.
flash-bookings_undone = Taken back.
field-choose-some = Choose at least one line
import-booking-unknown = There is no such case for you to enter.
import-booking-superseded = Another decision stands by now. Look at the list before you enter it.
import-booking-pending = Conditions are still open. It does not count yet.
import-booking-nothing = This case gives no credits.
import-booking-twice = This case stands in an earlier line already.
import-booking-future = This day is still to come.
import-booking-early = This is before the day of the decision.

## Another grade than the suggested one
desk-case-grade = Grade to record
desk-case-grade-hint = Suggested: { $grade }. Leave it empty to record that.
desk-case-grade-hint-none = There is no suggestion. Leave it empty to record no grade.
desk-case-grade_reason = Why another grade
desk-case-grade_reason-hint = Only if you record another grade than the suggested one. The student reads it.
grade-here-other = Recorded by the person who decided, instead of the suggestion. Reason: { $reason }
field-grade-here = Write the grade in at most 40 characters
field-grade-none = No grade is recorded here. Leave it empty

## How fast, how fair
impact-page-university = Whose figures
impact-page-network = The whole consortium
impact-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
impact-none-appeals = No appeals decided yet
impact-median_decision_days-question = How long does a decision take?
impact-median_decision_days-definition = Median of the days from the complete request to the decision, without the days on which somebody else was asked. Of an even number, the mean of the middle two. For a decision of the appeals body the days count from the appeal. MT-6
impact-median_decision_days_without_automatic-question = How long does it take people?
impact-median_decision_days_without_automatic-definition = The same median, without decisions that the software made under an agreement. MT-6
impact-on_time-question = How much is decided on time?
impact-on_time-definition = Decisions made by the day on which they were due, as a share of all. Due is the limit of the route, moved by days on which somebody else was asked; announcing a delay does not move it. MT-10
impact-appeal_rate-question = How often do students appeal?
impact-appeal_rate-definition = Appeals lodged in the period for each decision made in it. MT-11
impact-overturn_rate-question = How often does an appeal succeed?
impact-overturn_rate-definition = Appeals that ended in another decision, as a share of the appeals decided in the period. MT-11
impact-refusal_grounds-question = Why not?
impact-refusal_grounds-ground = Ground or element
impact-refusal_grounds-count = Refusals
impact-refusal_grounds-definition = Refusals by ground; where things differ substantially, by each element. A refusal with two elements counts in both. MT-9
impact-table-show = The same as a table
impact-table-caption = Figures of the period
impact-table-question = Question
impact-table-figure = Figure
impact-table-file = Take the figures as CSV
