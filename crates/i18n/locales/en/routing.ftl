# Who gets which cases: the table of fields, absences, cases given to somebody, reminders.
nav-desk-routing = Who gets what
routing-whose = Whose cases
routing-whose-mine = Mine
routing-whose-unassigned = Nobody has it
routing-whose-all = Everybody’s
routing-column-choose = Choose
routing-choose = Choose { $name }, { $reference }
routing-choose-officer = Choose an officer
routing-nobody = Nobody
routing-field-to = Give the chosen cases to
routing-assign = Give
routing-given = { $count ->
    [one] 1 case is with { $name } now.
   *[other] { $count } cases are with { $name } now.
}
routing-given-nobody = { $count ->
    [one] 1 case is with nobody now.
   *[other] { $count } cases are with nobody now.
}
routing-gone = Somebody was faster; these stay as they are: { $cases }
routing-barred = Not given, because it is their own request or a step they may not take: { $cases }
routing-nobody_has_it = Nobody has it yet
routing-away = { $name } is away until { $day }
routing-title = Who gets which cases: { $institution }
routing-lead = A new case goes to the evaluator of its field. While that officer is away, it goes to the deputy. If neither can take it, nobody has it, and the queue says so.
routing-table = Fields and evaluators
routing-empty = No field has an evaluator yet. Nobody has new cases until somebody takes them.
routing-column-field = Field
routing-column-evaluator = Evaluator
routing-no_longer = May no longer evaluate: nobody gets these cases. Choose somebody else.
routing-stands_in = Away until { $day }. Deputy: { $deputy }
routing-field-field = Field
routing-field-rest = All other fields, and cases without a field
routing-field-evaluator = Evaluator
routing-line-nobody = Nobody: take the line out
routing-line-heading = Say who gets a field
routing-keep = Save the line
routing-readers = Your university’s administrator keeps this table.
routing-absences = Absences
routing-absences-none = Nobody is away.
routing-absence = { $name } is away from { $from } to { $to }. Deputy: { $deputy }
routing-alone = { $deputy } cannot stand in all the time. Then nobody gets new cases.
routing-end = End the absence
routing-field-person = Who is away
routing-field-from = First day
routing-field-to_day = Last day
routing-field-deputy = Deputy
routing-field-deputy-hint = Gets new cases and reminders, and sees the open cases.
routing-absence-heading = Another absence
routing-enter = Enter the absence
routing-stale = This absence is over already
routing-stale-text = Below is how it stands now. Nothing was changed.
field-cases = Choose at least one case
field-deputy = Choose another officer who may evaluate
field-absence-end = Choose a last day that is not before the first and not in the past
field-absence-twice = An absence is entered for one of these days already
flash-routing_kept = Saved. It counts for new cases from now on.
flash-absence_entered = Entered. New cases go to the deputy.
flash-absence_ended = The absence is ended.
