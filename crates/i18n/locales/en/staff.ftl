# The desks of officers and providers.
desk-queue-title = Cases
desk-queue-empty-title = Nothing waits for you
desk-queue-empty-text = { $count ->
    [one] 1 case waits for others.
   *[other] { $count } cases wait for others.
}
desk-queue-overdue = Overdue
desk-queue-soon = Due in 7 days
desk-queue-waiting = Waiting for an answer
desk-queue-to_decide = To decide
desk-queue-column-learner = Learner
desk-queue-column-purpose = Purpose
desk-queue-column-route = Route
desk-queue-column-due = Due
desk-queue-column-state = State
desk-queue-column-waits = Waits for
desk-case-title = Case { $reference }
desk-case-evidence = Evidence
desk-case-ratings = Seven ratings
desk-case-ratings-hint = Choose the highest level whose evidence is all present.
desk-case-ratings-save = Save ratings
desk-case-comparison = Comparison with the target
desk-case-outcome = What the rules say
desk-case-propose = Propose this outcome
desk-case-proposed = { $person } proposes
desk-case-decide = Decide and send
desk-case-return = Return to assessment
desk-case-confirm = Confirm and send
desk-case-reason = Reasons, as the learner reads them
desk-case-second_person = A different person decides.
desk-case-difference = Substantial difference
desk-case-difference-found = Found
desk-case-difference-required = Required
desk-case-difference-why = Why success is unlikely
desk-case-difference-evidence = Evidence
desk-case-next = Next case

## The provider's listings
listing-page-title = Your listings
listing-page-first = First page
listing-column-title = Title
listing-column-state = State
listing-column-complete = Stated
listing-column-places = Enrolled of places
listing-places-enrolled = Enrolled: { $places }
listing-empty-title = No listing yet
listing-empty-text = There are two ways in: fill in a form, or bring a file with all of them.
listing-act-new = New listing
listing-act-import = Import a file
listing-act-as_student = See it as a student does
listing-act-dates = Dates and places
listing-act-archive = Archive this listing
listing-act-publish-about = Publishes what is saved. Students see it within seconds.
listing-state-changes = with changes that are not published
listing-places-unlimited = { $count }, no limit stated
listing-missing-names = Missing: { $names }
listing-missing-title = What is still missing
listing-missing-count = { $stated } elements of a micro-credential are stated. A gap reads “Not stated by the provider”; nothing is filled in for you.
listing-missing-none = Nothing is missing.
listing-missing-advised = These also help students to find it and to decide:
listing-about-draft = Only your institution sees it. Publish it when it is ready.
listing-about-draft_editor = Only your institution sees it. An administrator of your institution publishes it.
listing-about-changed = Students see the published wording. Publish to show them your changes.
listing-about-changed_editor = Students see the published wording. An administrator of your institution publishes the changes.
listing-about-published = Students see it. Saving begins a new wording; the published one stays until you publish again.
listing-about-archived = It is no longer offered and can no longer be changed. Promises and decisions that rest on it stay valid.
listing-dates-title = Dates and places
listing-dates-count = { $count ->
    [0] No dates yet. Without dates nobody can enrol.
    [one] One set of dates
   *[other] { $count } sets of dates
}
listing-new-title = New listing
listing-intro-new = Identifier, language and title are needed to save. Everything else can follow later.
listing-conflict-title = Someone else was faster
listing-conflict-by = { $name } changed this listing on { $when }, while you were writing. Nothing of yours was saved yet, and nothing is lost.
listing-conflict-when = This listing was changed on { $when }, while you were writing. Nothing of yours was saved yet, and nothing is lost.
listing-conflict-archive = The listing was changed while you were writing. Look at it once more; your reason is kept below.
listing-conflict-advice = Your text stands in the form. Take over what you want to keep; saving now replaces what is stored.
listing-conflict-caption = Where the two differ
listing-conflict-field = Field
listing-conflict-stored = Stored now
listing-conflict-own = Your text
listing-archive-title = Archive “{ $title }”
listing-archive-heading = Archive
listing-archive-about = Takes the listing out of the catalogue for good.
listing-archive-effect = Nobody finds this listing or enrols any more, and it cannot be changed again. Its page stays readable by its address. Running courses go on, and promises to students stay valid.
listing-archive-enrolled = { $count ->
    [0] Nobody is enrolled.
    [one] { $count } student is enrolled and stays enrolled.
   *[other] { $count } students are enrolled and stay enrolled.
}
listing-archive-reason_hint = Colleagues read it later, for example: replaced by DS-2027.
listing-archive-act = Archive for good
listing-section-what = What it is
listing-section-outcomes = What people will be able to do
listing-section-assessment = How they are assessed
listing-section-workload = Workload and level
listing-section-quality = Quality
listing-section-admission = Who may enter
listing-section-price = Price
listing-section-languages = Languages
listing-field-identifier = Identifier
listing-field-language = Language of the texts
listing-field-title = Title
listing-field-description = Description
listing-field-keywords = Keywords
listing-field-homepage = Address of your own page about it
listing-field-learning_outcomes = Learning outcomes
listing-field-assessment = Type of assessment
listing-field-supervision = Supervision and identity check
listing-field-ects = Credits
listing-field-hours = Hours of work
listing-field-eqf_level = Level
listing-field-quality_assurance = Type of quality assurance
listing-field-mode = Form of participation
listing-field-teaching_language_1 = Main teaching language
listing-field-teaching_language_more = Further teaching language
listing-field-isced_f = Field of study
listing-field-prerequisites = What people need before they start
listing-field-stackability = Alone or part of something
listing-field-stacks_into = Of what it can be a part
listing-field-price = Price
listing-field-currency = Currency
listing-field-then = After saving, go on in
listing-field-in_language = { $field } ({ $language })
listing-unit-hours = hours
listing-hint-identifier = Your own name for it, unique at your institution. It stays when the listing is published.
listing-hint-language = The one you write in. Translations follow one at a time.
listing-hint-description = Paragraphs and simple HTML: lists, bold, links.
listing-hint-learning_outcomes = One on each line. Begin with a verb: what will a learner be able to do?
listing-hint-assessment = For example: project with an oral defence.
listing-hint-ects = From 0.5 to 60 in steps of a half.
listing-hint-quality_assurance = Who checks the quality and how, for example: accredited institution, programme reviewed every three years.
listing-hint-keywords = Words under which students look for it, with commas between them.
listing-hint-stacks_into = For example: module 3 of the Master in Data Science.
listing-hint-price = 0 if it is free.
listing-hint-currency = Three letters, for example EUR.
listing-hint-then = Saving then opens the texts in that language.

## Dates and places
offering-page-title = Dates of “{ $title }”
offering-table-caption = All dates
offering-column-dates = From – to
offering-column-participants = Participants
offering-act-participants = Participants and results
offering-act-add = Add dates
offering-new-title = Add dates
offering-empty-title = No dates yet
offering-empty-text = Without dates nobody can enrol.
offering-dates-from = From { $day }
offering-dates-until = Until { $day }
offering-dates-open = Without fixed days
offering-seats-unlimited = no limit
offering-field-start = First day
offering-field-end = Last day
offering-field-enrol_by = Last day to enrol
offering-field-seats = Places
offering-hint-enrol_by = The day counts whole.
offering-hint-seats = Empty if there is no limit. Never fewer than are taken.
offering-taken = { $count ->
    [0] No place is taken.
    [one] { $count } place is taken.
   *[other] { $count } places are taken.
}
offering-closed = These dates can no longer be changed.
offering-conflict-stored = These dates were changed while you were writing. Stored now: { $dates }, enrol by { $enrol_by }, places: { $seats }.

## Participants and results
participant-page-title = Participants, { $dates }
participant-table-caption = Everybody who takes part
participant-column-name = Name
participant-column-state = State
participant-column-result = Result
participant-column-grade = Grade
participant-field-outcome = Result of { $name }
participant-field-grade = Grade of { $name }
participant-outcome-none = Not yet
participant-outcome-grade = { $outcome }, grade { $grade }
participant-result-by = Entered by { $name }, { $when }
participant-own = You cannot enter your own result. A colleague has to.
participant-final = A recorded result is final. A pass goes to the home university at once and starts recognition there; the learner hears of it by mail.
participant-act-check = Check the results
participant-check-title = Check before you record, { $dates }
participant-act-record = { $count ->
    [one] Record { $count } result
   *[other] Record { $count } results
}
participant-error = { $name }: { $error }
participant-stale-title = Some results are recorded already
participant-stale-text = The table shows by whom and when. Nothing of yours was recorded; what you chose for the others is kept.
participant-empty-title = Nobody is enrolled yet
participant-empty-text = Names appear here as soon as somebody enrols.

## Import
import-page-title = Import listings
import-lead = First the file is checked, and nothing is stored. You see what would change, then one button imports it.
import-field-file = CSV file
import-hint-file = UTF-8, with comma or semicolon, at most 10 MiB and 5,000 rows.
import-field-publish = Publish the listings at once
import-hint-publish = Otherwise they come in as drafts.
import-act-check = Check the file
import-act-template = Download an empty file with all columns
import-act-commit = { $count ->
    [one] Import { $count } row
   *[other] Import { $count } rows
}
import-report-title = What the file would do
import-other = This is another file than the one that was checked. It was checked now; nothing was imported.
import-fault-title = The file cannot be read to its end
import-fault = Line { $line }: { $reason }
import-fault-columns = Line { $line }: { $reason } ({ $columns })
import-refused-summary = Correct the file and check it again. Nothing was imported.
import-refused-about = Nothing is imported while a row is refused. Correct these rows in your file and check it again.
import-admin-only = The file is in order. An administrator of your institution can import it.
import-count-created = { $count ->
    [one] { $count } row is new
   *[other] { $count } rows are new
}
import-count-changed = { $count ->
    [one] { $count } row changes what is stored
   *[other] { $count } rows change what is stored
}
import-count-unchanged = { $count ->
    [one] { $count } row changes nothing
   *[other] { $count } rows change nothing
}
import-count-refused = { $count ->
    [one] { $count } row is refused
   *[other] { $count } rows are refused
}
import-table-refused = Refused rows
import-table-warnings = To look at
import-table-rows = Row by row
import-column-line = Line
import-column-column = Column
import-column-why = What is wrong
import-column-outcome = What happens
import-outcome-created = New
import-outcome-changed = Changed
import-outcome-unchanged = Unchanged
import-more = { $count ->
    [one] and { $count } more row
   *[other] and { $count } more rows
}
import-field-again = The same file once more
import-hint-again = It is too large to be kept in this page. Nothing is stored before you press the button.
import-again-title = Check another file
import-columns-title = Columns of the file
import-columns-about = Only identifier and title are needed. A text may carry its language, for example title@fr. Several dates: repeat the identifier with other dates.
import-archived = The listing is archived and cannot be changed.
import-offering-cancelled = These dates were cancelled.

## After an act
flash-listing_published = Published. Students find it within seconds.
flash-listing_archived = Archived. It is no longer offered.
flash-dates_saved = Dates saved.
flash-results_recorded = Results recorded. Recognition begins at the home universities.
flash-import_done = Imported. Everything from the file is here.
import-programme-differs = Line { $line } says something else of this programme.
import-component-twice = This component stands in an earlier line already.
import-personal-column = These columns seem to say who a student was. Take them out: nothing about a person comes in
import-no-version = Without a version it is shown to colleagues and makes no route.
import-past-provider = No member of the network has this identifier or name.
import-past-own = This is your own university: there is nothing to recognise.
import-past-version = The listing has no such version.
import-past-choice = This word is not one of those that can stand here.
import-past-programme = Your university has no programme with this code.
import-past-component = No component has this code, or several have: name the programme too.
import-past-target = Name the component that it replaced.
import-past-future = This day is still to come.
import-past-twice = This reference stands in an earlier line already.

## Rating a published wording
course_rating-title = Ratings of “{ $title }”
course_rating-version = Version { $number }, published on { $day }
course_rating-form = Rate this wording
course_rating-once = Universities count on these ratings, and everybody can read them. A wording is rated once; a new one is rated anew.
course_rating-on_site = The identity check is not asked of courses on site.
course_rating-stated = The listing says
course_rating-evidence-hint = What did you look at? For example: the module handbook, page 4.
course_rating-own-title = You cannot rate this wording
course_rating-own-text = Words of yours stand in it. A colleague who did not write it can rate it, and so can the consortium.
course_rating-draft-title = Not published yet
course_rating-draft-text = Only a published wording is rated. Publish it, then a colleague who did not write it can rate it.
course_rating-conflict-rated = This wording was rated in the meantime. It is rated once, so nothing of yours was stored. The ratings stand below.
course_rating-conflict-changed = A new wording was published while you were rating. Nothing of yours was stored yet. Compare it with what you wrote, then save again.
course_rating-done = Rated
course_rating-why = Without ratings many universities cannot say yes by themselves and decide case by case.
rating-rated_by = Rated on { $day } by { $name } ({ $role })
flash-version_rated = Rated. Everybody can read it on the listing.
