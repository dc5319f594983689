# The desks of officers and providers.
desk-queue-title = Cases
desk-queue-empty-title = Nothing waits for you
desk-queue-empty-text = { $count ->
    [one] 1 case waits for others.
   *[other] { $count } cases wait for others.
}
desk-queue-overdue = Overdue
desk-queue-soon = Due in 7 days
desk-queue-waiting = Waiting for the learner
desk-queue-to_decide = To decide
desk-queue-column-learner = Learner
desk-queue-column-purpose = Purpose
desk-queue-column-route = Route
desk-queue-column-due = Due
desk-queue-column-state = State
desk-queue-column-waits = Waits for
desk-case-title = Case { $reference }
desk-case-due = Due on { $day }
desk-case-evidence = Evidence
desk-case-ratings = Seven ratings
desk-case-ratings-hint = Choose the highest level whose evidence is all present.
desk-case-ratings-published = Rated once for this version
desk-case-ratings-save = Save ratings
desk-case-comparison = Comparison with the target
desk-case-outcome = What the rules say
desk-case-rules = Rules that decided
desk-case-precedents = Earlier decisions in like cases
desk-case-propose = Propose this outcome
desk-case-proposed = { $person } proposes
desk-case-decide = Decide and send
desk-case-return = Return to assessment
desk-case-confirm = Confirm and send
desk-case-reason = Reasons, as the learner reads them
desk-case-second_person = A different person decides.
desk-case-own = You cannot handle your own request.
desk-case-difference = Substantial difference
desk-case-difference-element = Element
desk-case-difference-found = Found
desk-case-difference-required = Required
desk-case-difference-why = Why success is unlikely
desk-case-difference-evidence = Evidence
desk-case-next = Next case
provider-listings-title = Listings
provider-listings-new = New listing
provider-listings-empty-title = No listing yet
provider-listings-empty-text = There are two ways in: fill in a form, or import a file.
provider-listings-column-title = Title
provider-listings-column-state = State
provider-listings-column-missing = Missing
provider-listings-column-start = Next start
provider-listings-column-places = Enrolled of places
provider-editor-title = Edit the listing
provider-editor-title-new = New listing
provider-editor-section-what = What it is
provider-editor-section-outcomes = Learning outcomes
provider-editor-section-assessment = Assessment
provider-editor-section-workload = Workload and level
provider-editor-section-quality = Quality assurance
provider-editor-section-dates = Dates and places
provider-editor-section-admission = Admission
provider-editor-section-price = Price
provider-editor-section-languages = Languages
provider-editor-outcomes-hint = One on each line. Begin with a verb: what will a learner be able to do?
provider-editor-missing-title = Still missing
provider-editor-missing-text = A gap reads “Not stated by the provider”. Nothing is filled in for you.
provider-editor-see = See it as a student does
provider-editor-published = What is published cannot change. Saving begins a new version.
provider-archive-effect = { $count ->
    [one] { $count } student is enrolled. Archiving ends new enrolment.
   *[other] { $count } students are enrolled. Archiving ends new enrolment.
}
provider-dates-title = Dates
provider-dates-add = Add dates
provider-dates-empty-title = No dates yet
provider-dates-empty-text = Without dates nobody can enrol.
provider-participants-title = Participants and results
provider-participants-empty = Nobody is enrolled yet.
provider-participants-result = Result
provider-participants-save = Save results
provider-participants-final = A saved result is final. A pass goes to the home university by itself.
provider-import-title = Import listings
provider-import-file = CSV file
provider-import-hint = UTF-8, at most 10 MiB and 5,000 rows. Nothing is stored by the check.
provider-import-check = Check the file
provider-import-commit = { $count ->
    [one] Import { $count } listing
   *[other] Import { $count } listings
}
provider-import-created = Created
provider-import-changed = Changed
provider-import-unchanged = Unchanged
provider-import-refused = Refused
provider-import-warnings = Warnings
provider-import-line = Line
provider-import-column = Column
