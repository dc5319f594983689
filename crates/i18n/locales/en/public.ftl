# Pages for everyone.

## Sign-in
sign_in-page-title = Sign in
sign_in-field-email = E-mail
sign_in-field-password = Password

## Signing in again with a form behind
again-page-title = You were signed out
again-page-lead = Sign in and send again. What you typed is kept until then.
again-page-file = A file cannot be kept: choose it again afterwards.
again-resumed-title = Your form is here again
again-resumed-lead = Nothing has been sent yet. Read it once more, then send it.
again-resumed-text = What you wrote ({ $count })
again-resumed-send = Send
again-stale-title = This form is out of date
again-stale-texts = This is what you wrote. Copy it before you go on.
again-stale-back = Back to the page
flash-not-your-form = The form that was open belongs to another account. It was not sent and is not shown.

## Start page
home-page-title = Micro-credentials that count at your university
home-page-lead = Find a short course at a partner university, see what your own university will do with it before you enrol, and have it counted.
home-search-label = What would you like to learn?
home-fields-title = By field
home-field = { $field } ({ $count })
home-next-title = Starting next
home-next-empty = The next micro-credentials appear here as soon as a provider announces dates.
home-figures-title = The last twelve months
home-figures-more = All figures and how they are counted
home-demo-title = Try it
home-demo-text = This is a demo with an invented consortium. Nothing leaves this computer.
home-demo-mailbox = Read the mails
home-demo-components = See the components
home-demo-jump = This is a demo: sign in with one of its accounts
home-demo-guides = One account for each role, and what to try with it
home-demo-caption = The other accounts
home-demo-others = { $count ->
    [one] One more account
   *[other] { $count } more accounts
}
home-demo-try-learner = find a micro-credential that counts at home and enrol
home-demo-try-provider_editor = enter the results of a course that has ended
home-demo-try-provider_admin = write a listing, or import some from a file, and publish
home-demo-try-evaluator = rate the evidence of a case and propose an outcome
home-demo-try-decider = decide what a colleague proposed
home-demo-try-signatory = open a search result and follow its answer down to the agreement
home-demo-try-consortium_admin = read the exact figures under Impact
home-demo-try-auditor = read the same figures, and drafts, without changing anything
home-demo-role = Role
home-demo-institution = Institution

## Search
search-page-title = Micro-credentials
search-page-feed = Tell me about new ones: this search as a feed (Atom)
search-page-filter = { $count ->
    [0] Filter
   *[other] Filter ({ $count })
}
search-filter-title = Narrow the results
search-page-away = Search is not available for a moment. These are some of the listings; try again shortly.
search-page-faults = Some filters were left out
search-page-fault = “{ $value }” does not fit “{ $filter }”.
search-page-fault-university = “{ $value }” was left out. Choose a university first.
search-sort-label = Sort by
search-sort-button = Sort
search-sort-relevance = Best match
search-sort-start = Next start
search-sort-ects = Fewest ECTS
search-sort-title = Title
search-sort-newest = Newest
search-route-automatic = Counts automatically
search-route-fast_track = Likely to count
search-route-individual = Decided case by case
search-facet-route = Counts at your university
search-facet-route-note = The filter does not know what you have already had recognised. Where that fills a limit, the result itself says so.
search-facet-field = Field
search-facet-start = Start
search-facet-language = Teaching language
search-facet-ects = ECTS
search-facet-level = Level
search-facet-mode = Form
search-facet-free = Price
search-facet-institution = Institution
search-facet-country = Country
search-parameter-q = Search text
search-parameter-recognised_by = Your university
search-parameter-route = Counts at your university
search-parameter-field = Field
search-parameter-starts_from = Starts from
search-parameter-starts_to = Starts until
search-parameter-language = Teaching language
search-parameter-ects_min = ECTS from
search-parameter-ects_max = ECTS up to
search-parameter-level = Level
search-parameter-mode = Form
search-parameter-free = Price
search-parameter-institution = Institution
search-parameter-country = Country
search-parameter-compare = To compare
search-parameter-sort = Order
search-parameter-page = Page
search-parameter-limit = Results per page
search-parameter-after = Continue after
search-parameter-lang = Language of the page
search-chip = { $filter }: { $value }
search-corrected = No match for “{ $typed }”. Showing “{ $text }”.
search-corrected-back = Search for “{ $typed }” only
search-empty-title = Nothing fits all of this
search-empty-text = Try fewer words or one filter less.
search-empty-way-corrected = Did you mean “{ $text }”? ({ $count })
search-empty-way-without = Without “{ $filter }” there { $count ->
    [one] is { $count }
   *[other] are { $count }
}
search-empty-way-broader = In the broader field “{ $field }” there { $count ->
    [one] is { $count }
   *[other] are { $count }
}
search-empty-way-without_text = Without the words “{ $text }” there { $count ->
    [one] is { $count }
   *[other] are { $count }
}
search-empty-way-all = See all micro-credentials ({ $count })

## Listing
listing-page-outcomes = What you will be able to do
listing-page-content = Content
listing-page-details = Assessment, entry and quality
listing-page-dates = All dates
listing-page-calendar = Dates for your calendar (.ics)
listing-calendar-enrol_by = Last day to enrol: { $title }
listing-page-credential = On the credential
listing-page-identifier = Identifier { $identifier }
listing-page-changed = Last change { $day }
listing-page-formats = European Learning Model
listing-page-homepage = Page at the provider
listing-run-undated = No dates announced
listing-run-none = No dates announced. Nobody can enrol yet.
listing-run-cancelled = These dates were cancelled.
listing-run-over = These dates are over.
listing-run-closed = Enrolment closed on { $day }.
listing-run-full = All places are taken.
listing-notice-draft-title = Preview of a draft
listing-notice-draft-text = Only your institution sees it until it is published.
listing-notice-archived-title = No longer offered
listing-notice-archived-text = This page stays for those who took part. Search for a similar micro-credential.
fact-stackability = Stands alone or part of more
fact-stacks_into = Can become part of
stackability-stand_alone = Stands alone
stackability-integrated = Part of something larger

## Impact
impact-page-title = Impact
impact-page-lead = What the consortium enables, counted from what happened.
impact-page-show = Show this period
impact-page-quiet = Nothing happened in this period. Choose a longer one.
impact-page-few = To protect people, public figures below 5 read “fewer than 5”.
impact-few = fewer than 5
impact-none = No decisions yet
impact-number = { $count }
impact-students_exposed-question = How many students looked?
impact-students_exposed-definition = Signed-in students who opened at least one listing; no staff. MT-1
impact-students_enrolled-question = How many students took part?
impact-students_enrolled-definition = Students with at least one enrolment that has started and was not withdrawn. MT-2
impact-virtual_mobilities-question = How many virtual mobilities were enabled?
impact-virtual_mobilities-definition = Student and micro-credential of another university, online or blended, with a positive decision of the home university, by day of decision. MT-4
impact-credits_transferred-question = How many credits moved?
impact-credits_transferred-definition = Sum of the ECTS recorded in positive decisions. MT-5
impact-automatic_share-question = How much is decided automatically?
impact-automatic_share-definition = Automatic decisions as a share of all. MT-7
impact-recognition_rate-question = How much is recognised?
impact-recognition_rate-definition = Positive decisions as a share of all; withdrawn and lapsed requests are left out. MT-8
impact-full_rate-question = How much is recognised in full?
impact-full_rate-definition = Decisions that recognise everything as a share of all. MT-8

## Demo
mailbox-page-title = Mails of the demo
mailbox-page-lead = Everything Passerelle has sent, newest first.
mailbox-page-empty = No mails yet. Enrol somewhere, and one appears within seconds.
mailbox-page-to = To { $address }, { $instant }

## Convert
convert-page-title = Convert levels, credits and grades
convert-page-lead = What is a level, a number of credits or a grade worth elsewhere? Every answer names its method and who says so. Nothing you enter is kept.
convert-heading-level = Levels
convert-heading-credit = Credits
convert-heading-grade = Grades
convert-lead-level = Equal numbers in two countries need not mean the same level. So every comparison goes by way of the European Qualifications Framework (EQF).
convert-lead-credit = Enter what the certificate says. The first statement that can be converted counts: ECTS of the awarding body, then credits of another system, then a share of a full-time year, then hours of work. Hours in class, videos and calendar weeks are not hours of work.
convert-lead-grade = By formula, from the best grade and the lowest pass. If both universities keep tables of the grades they gave, these decide instead (GR-1). Such tables are confidential, so they are not asked for here.
convert-choose = Choose
convert-compare-none = No comparison
convert-action = Convert
convert-result = Result
convert-share = The address of this page holds your question: keep it, share it or print the page.
convert-yes = Yes
convert-no = No
convert-field-framework = Framework
convert-field-level = Level, as written in it
convert-field-target_framework = Compare with
convert-field-target_level = Level there
convert-field-credits = Credits
convert-field-system = Credit system
convert-field-notional_hours = Hours of work in all
convert-field-recogniser_hours_per_ects = Hours for one ECTS at your university
convert-field-units = Units
convert-field-units_per_full_time_year = Units in a full-time year
convert-field-nd = Grade
convert-field-nmax = Best possible grade
convert-field-nmin = Lowest passing grade
convert-field-method = Convert to
convert-field-hmax = Best grade of the other scale
convert-field-hmin = Lowest passing grade of the other scale
convert-hint-recogniser_hours_per_ects = 25 if you leave it empty
convert-hint-units_per_full_time_year = For countries without credits, for example 8 in Australia
convert-to-bavarian = German grade, 1.0 to 4.0
convert-to-linear = Another scale
convert-fact-asked = Level
convert-fact-eqf = In the EQF
convert-fact-isced = In ISCED 2011
convert-fact-status = Status
convert-fact-automatic = Usable in automatic rules
convert-fact-source = According to
convert-fact-rules = Rules
convert-fact-gap = Comparison
convert-fact-learnt = First level
convert-fact-wanted = Compared with
convert-fact-exact = In ECTS
convert-fact-recorded = Recorded, to the nearest half
convert-fact-method = Method
convert-fact-grade = Grade
convert-fact-step = Next better step of the German scale
convert-eqf-none = No EQF level
convert-status-referenced = Referenced to the EQF
convert-status-compared = Compared with the EQF
convert-status-inferred = Only inferred by way of another framework; an officer confirms
convert-status-unlevelled = Has no EQF level; an officer judges
convert-mark-seed = From a founding document of this platform
convert-mark-read = Read there
convert-mark-unread = Known from there, not read again: check before you rely on it
convert-mark-own = Our own reading, nobody’s rule
convert-gap-same = Same level
convert-gap-below = { $count ->
    [one] One level lower than the level it is compared with
   *[other] { $count } levels lower than the level it is compared with
}
convert-gap-above = { $count ->
    [one] One level higher than the level it is compared with
   *[other] { $count } levels higher than the level it is compared with
}
convert-gap-unknown = Not known: a level has no place in the EQF
convert-level-note = A comparison of levels never means that two qualifications are equivalent (LV-4).
convert-method-stated = ECTS as stated by the awarding body
convert-method-system = Credits times the factor of their system
convert-method-share = Share of a full-time year times 60 ECTS
convert-method-hours = Hours of work divided by the hours for one ECTS
convert-method-bavarian = Modified Bavarian formula, cut after one decimal
convert-method-linear = In a straight line from lowest pass to best grade
convert-hours-each = { $number } hours for one ECTS
convert-flag-workload_inconsistent = Hours and ECTS do not fit: 25 to 30 hours of work make one ECTS (CR-5).
convert-flag-time_is_not_workload = Hours in class, videos and weeks were left out: they are not hours of work (CR-2).
convert-grade-note = This is a suggestion for the person who decides. Failing grades are never converted (GR-7).
convert-wrong-required = Fill this in
convert-wrong-number = Enter a number, for example 14 or 2.5
convert-wrong-nothing = Enter credits, units or hours of work
convert-wrong-not-positive = Enter a number above zero
convert-wrong-too-large = Enter a smaller number
convert-wrong-unknown-framework = No framework “{ $value }”. Choose one from the list
convert-wrong-unknown-level = { $framework } has no level “{ $value }” in our table. It has: { $levels }
convert-wrong-unknown-system = No credit system “{ $value }”. Choose one from the list
convert-wrong-no-scale = Best grade and lowest passing grade cannot be the same
convert-wrong-failing = This is below the lowest passing grade. Failing grades are not converted
convert-wrong-better-than-best = This is better than the best possible grade. Check both
micro_evaluator-title = Micro-evaluator
micro_evaluator-lead = Rate a micro-credential by seven criteria and see how it would be recognised. You need no account. The address of this page holds your answers, so you can share it.
micro_evaluator-result = Result
micro_evaluator-unanswered = Not known
micro_evaluator-unanswered-text = A criterion without an answer counts as 0, never as met (R-C2). Other facts that are missing stay unknown.
micro_evaluator-no_decision = This is not a decision: only a university decides. Worked out with version { $version } of the criteria.
micro_evaluator-print = Print or save as PDF
micro_evaluator-print-hint = To keep the result, print this page or save it as a PDF from your browser.
micro_evaluator-questions = Your answers
micro_evaluator-questions-hint = If you cannot find something, leave it open or choose 0. Not everything has to be green: the purpose decides which criteria matter.
micro_evaluator-on_site = Authenticity and identification are not asked of on-site courses (R-C1).
micro_evaluator-sizes = Level and size
micro_evaluator-show = Show result
micro_evaluator-unknown = Not known
micro_evaluator-purpose = What should it count as?
micro_evaluator-mode = Form of participation
micro_evaluator-source_eqf = Level of the credential
micro_evaluator-source_ects = Size of the credential
micro_evaluator-level_judgement = How does its level compare?
micro_evaluator-level_judgement-hint = Only if the credential states no level and you name one that it needs (R-B6).
micro_evaluator-target_eqf = Level that it needs
micro_evaluator-target_ects = Size of what it should replace or fill
listing-replaces-title = What it replaces
listing-replaces = Replaces { $component } in { $programme } at { $institution }
listing-replaces-together = Together with others, replaces { $component } in { $programme } at { $institution }

## The published criteria (duty L-2)
criteria-title = Criteria
criteria-lead = By these rules a university of this network examines a micro-credential. The page is written by the software from the rules that it applies.
criteria-version = Consortium defaults, version { $version }.
criteria-as_of = As they apply on { $day }. Each decision names its version.
criteria-marks = Law, default or own rule
criteria-part-duty = What the law asks for
criteria-part-evidence = How the evidence is rated
criteria-part-stop = What ends the examination at once
criteria-part-stage_a = Stage A: is the evidence robust enough?
criteria-part-stage_b = Stage B: are there substantial differences?
criteria-part-route = Who decides
criteria-profiles = What each purpose asks for
criteria-profiles-lead = Seven things are examined. How much each matters depends on what the micro-credential is to count as.
criteria-profiles-caption = How much each criterion matters, by purpose
criteria-criterion = Criterion
criteria-purpose-exemption = Replaces a part of the programme
criteria-purpose-admission = Entry requirement
criteria-purpose-elective_credit = Elective
criteria-purpose-stack = Part of a larger award
criteria-purpose-employment = Statement for employers
criteria-priority-e = E: essential, needs at least { $needs }
criteria-priority-i = I: important, needs at least { $needs }
criteria-priority-o = O: open, { $needs } is enough
criteria-rubric = The seven criteria
criteria-rubric-lead = A rating is the highest level whose evidence is all there. The four words for quality and authenticity come from the Micro-Evaluator; the rest is ours.
criteria-outcome = Outcome: { $outcome }.
criteria-rule-l-1 = Everybody has the right to an assessment. Only what a person knows and can do counts.
criteria-rule-l-2 = The criteria are published and fixed, and everybody who asks gets them.
criteria-rule-l-3 = A credential is recognised unless the university itself shows a substantial difference.
criteria-rule-l-4 = Learning outcomes and purpose are compared, not contents. Only outcomes that are essential must be covered.
criteria-rule-l-6 = How long it takes is said beforehand: at most { $months } months from the day on which everything is there. If it takes longer, the applicant hears why, and until when.
criteria-rule-l-7 = If it cannot be recognised as requested, another or a partial recognition is considered. Reasons are always given.
criteria-rule-l-8 = Every decision can be appealed.
criteria-rule-r-c1 = Authenticity and identification are not asked of on-site courses. Blended courses count as online.
criteria-rule-r-c2 = What nobody has answered counts as 0.
criteria-rule-r-c5 = If the stated hours for one ECTS credit are not between { $fewest } and { $most }, workload counts at most 1.
criteria-rule-dq-1 = Reports on quality are looked up in our copy of the European database DEQAR, by the awarding body’s identifier, else the provider’s. A like name is only a proposal that a person confirms. A platform that carries a course does not count.
criteria-rule-dq-2 = Reports count that name this institution or the one it is part of. What DEQAR does not publish does not count.
criteria-rule-dq-3 = A report counts if it is valid on the day of the award, first and last day included. Without a last day it is valid for { $years } years.
criteria-rule-dq-4 = Of several reports on the same programme or institution, the one that began last counts.
criteria-rule-dq-5 = The report on this very micro-credential comes first: positive 3, negative 0. Then the university’s own: positive and obligatory 3, positive and voluntary 2, negative 0. No decision, or only the institution above: 2. Known without a valid report: 1. Not known there: no rating.
criteria-rule-dq-6 = Quality is the better of this rating and of other evidence. After a negative report it is at most 1.
criteria-rule-dq-7 = If the course gives a certificate for attendance only, or none at all, testing is 0.
criteria-rule-dq-8 = Report, day of the copy and link are kept with the rating.
criteria-rule-r-h1 = The credential is forged, altered or revoked.
criteria-rule-r-h2 = The credential belongs to somebody else.
criteria-rule-r-h3 = The assessment was not passed.
criteria-rule-r-h4 = The same learning already counts.
criteria-rule-r-h5 = No assessment took place.
criteria-rule-r-h6 = The software alone never refuses and never refers somebody elsewhere: a person must confirm it.
criteria-rule-r-a1 = All criteria at 3 is green. More than half of them at 0 is mostly red. The rest is mixed.
criteria-rule-r-a2 = A rating below what the purpose needs is a shortfall. It is major if something essential is 0, otherwise minor.
criteria-rule-r-a3 = Mostly red, a major shortfall, or more than { $minors } minor ones: prior learning is assessed instead. Up to { $minors } minor ones: recognition with conditions is possible. None: the next stage.
criteria-rule-r-a4 = Where prior learning is assessed instead, the shortfalls are named as reasons.
criteria-rule-r-a5 = An officer may change what matters for one case, with a written reason and if a second person agrees.
criteria-rule-r-a6 = Each minor shortfall becomes a condition that can be met.
criteria-rule-r-b1 = Level: the credential may lie at most { $gap } EQF levels below the target, unless the target allows more.
criteria-rule-r-b2 = Learning outcomes: at least { $outcomes_ok } of the essential outcomes covered is enough, from { $outcomes_partial } on it is partial, below that it is a substantial difference.
criteria-rule-r-b3 = Workload: at least { $workload_ok } of the target’s credits is enough, from { $workload_partial } on it is partial, below that it is a substantial difference.
criteria-rule-r-b4 = Field: only where the target demands one. The same or a related field is enough.
criteria-rule-r-b5 = Age: older than the target allows is a condition, never a difference.
criteria-rule-r-b6 = If no framework gives the level, an evaluator says how it compares.
criteria-rule-r-b7 = For electives only level and age are compared; for a statement for employers nothing is.
criteria-rule-r-b8 = With a substantial difference, elective credit is considered first. Only if that is not possible is it refused, and the differences are named.
criteria-rule-r-b9 = With partial differences only, part of it is recognised; for an entry requirement a bridging component is asked for.
criteria-rule-r-b10 = If everything is enough, it is recognised, with conditions where stage A found some.
criteria-rule-r-b11 = Credits: a replaced part gives its own credits, electives and parts of a larger award those of the credential, a partial recognition the share that is covered, rounded down to half a credit. No more than there is space for.
criteria-rule-r-b12 = Conditions are due in { $conditions } days. If they are not met, prior learning is assessed instead.
criteria-rule-r-b13 = For some grounds a reason is enough, without a substantial difference; they stand below.
criteria-rule-r-r1 = Agreements and equivalencies are asked first; the best answer for the student counts. If nothing fits, the case is examined by itself.
criteria-rule-r-g2 = Of an agreement, a rule that leaves something out counts first, then its scope, then rules that ask for an examination, then those that recognise at once. If a fact is not known, an officer confirms.
criteria-rule-r-g5 = An agreement may limit credits. If less is left, an officer confirms what is left; if nothing is left, the case is examined by itself.
criteria-rule-r-r3 = The software recognises only what is verified, valid, the applicant’s own and passed. If one of these is not known, an officer confirms.
criteria-rule-r-r4 = What the software decides can only be positive. The notice and the right to appeal are the same.
criteria-rule-r-r5 = On the fast track one officer confirms. Case by case one proposes and another decides.
criteria-grounds = Grounds that need a reason, but no substantial difference:
criteria-limits = By when
criteria-limit-cap = A decision at the latest { $months } months after everything is there.
criteria-limit-fast_track = Our target on the fast track: { $fast_track } days.
criteria-limit-individual = Our target case by case: { $individual } days.
criteria-limit-conditions = Conditions are met within { $conditions } days.
criteria-limit-appeal = An appeal is made within { $appeal } days of the notice.
criteria-own = Own rules of universities
criteria-own-agreements = Agreements have rules, limits of credits and limits of time of their own, and theirs win over the defaults.
criteria-own-caption = What universities state for electives
criteria-own-university = University
criteria-own-ects = Space for electives
criteria-own-level = Level of electives
criteria-own-mark = Whose rule
criteria-own-none = Not stated
criteria-rights = What you are owed at your university, and by when

## Rights and duties
rights-title = Your rights
rights-title-at = Your rights at { $institution }
rights-lead = What your university owes you when you ask it to recognise a micro-credential, what you must do, by when, and whom to ask.
rights-show = Show
rights-owed = What you are owed
rights-owed-assessment = { $institution } examines your request. Only what you know and can do counts.
rights-owed-criteria = It tells you by which criteria.
rights-owed-difference = It recognises what you bring, unless it shows a substantial difference itself.
rights-owed-cap = It decides at the latest { $months } months after everything is there. If it takes longer, you hear why, and until when.
rights-owed-automatic = Where an agreement or a standing answer recognises it automatically, this happens as soon as your result is there, with the same notice and the same right to appeal.
rights-owed-fast_track = Where an officer confirms, our target is { $fast_track } days.
rights-owed-individual = Where your case is examined by itself, our target is { $individual } days.
rights-owed-agreement = Under an agreement: { $fast_track } where an officer confirms, { $individual } where your case is examined.
rights-owed-reasons = You get reasons. If it is not recognised as you asked, another or a partial recognition is considered first.
rights-owed-appeal = You can appeal against every decision.
rights-owed-window = The appeals body of { $institution } takes your appeal for { $appeal } days after the notice.
rights-duties = What you must do
rights-duty-consent = Agree that your result is sent to { $institution }: when you enrol, or later on the page of your enrolment. Without it nothing is sent.
rights-duty-truth = Say what is true, and send what you are asked for.
rights-duty-conditions = If it is recognised on conditions, meet them within { $conditions } days.
rights-duty-appeal = If you do not agree, appeal within { $appeal } days of the notice, and name the reference of your request.
rights-duty-twice = Ask once: the same learning does not count twice.
rights-own = Own rules of this university
rights-own-ects = Space for electives where your programme says nothing else: { $ects }.
rights-own-level = Level of electives where your programme says nothing else: { $level }.
rights-office = Whom to ask
rights-office-name = Recognition office
rights-office-email = E-mail
rights-office-none = This university has not named anybody here yet.
## Listings side by side
compare-title = Compare
compare-one = Compare
compare-chosen = Compare chosen
compare-with_others = Compare with others
compare-chosen_before = Chosen to compare: { $titles }. Tick others and press “Compare chosen”.
compare-stop = Choose none of them
compare-caption = Side by side
compare-only_differences = Only differences
compare-all_rows = Show all rows
compare-choose = Choose others
compare-search = Search micro-credentials
compare-remove = Remove
compare-too_many = Compare holds four. Remove one first.
compare-beyond = No room yet for:
compare-only_one = This is only one. Choose others to see them beside it.
compare-same = These are the same in everything that their providers state.
compare-empty = Nothing to compare yet
compare-empty-text = Tick two to four results of a search and press “Compare chosen”.
compare-unknown = Some are not shown
compare-unknown-text = No micro-credential is published under:
compare-group-counts = What it counts
compare-group-size = Size and level
compare-group-when = When
compare-group-how = How
compare-group-assessment = Assessment and identification
compare-group-quality = Quality
compare-group-cost = Cost

## Who takes part
institution-all-title = Universities
institution-all-lead = Who takes part, what they offer, and what counts there.
institution-all-caption = All members
institution-all-empty = The first universities appear here soon.
institution-country = Country
institution-offered = Micro-credentials
institution-recognises = Recognition
institution-recognises-agreement = By agreement
institution-recognises-cases = Case by case
institution-recognises-about = By agreement: at least one agreement in force says what counts there. Case by case: people look at each request.
institution-offers-title = What it offers
institution-offers = { $count ->
    [0] Offers nothing at the moment
    [one] { $count } micro-credential
   *[other] { $count } micro-credentials
}
institution-see = See listings
institution-first = Back to the first
institution-next = More of them
institution-agreements = Agreements in force
institution-agreements-none = No agreement in force. Requests are decided case by case.
institution-agreements-more = All agreements of this university
institution-routes = What counts where
institution-routes-caption = Best route between universities
institution-routes-here = Theirs at { $institution }
institution-routes-there = Those of { $institution } there
institution-routes-lead = For each pair: the best route that any published micro-credential of the one gets at the other, and how many get it. Worked out on { $day } for students in general at { $institution } and there. Each listing has its own answer.
institution-routes-lead-undated = For each pair: the best route that any published micro-credential of the one gets at the other, and how many get it. Worked out for students in general at { $institution } and there. Each listing has its own answer.
institution-routes-count = { $count } of { $total }
institution-routes-nothing = Nothing offered
institution-routes-unknown = None is covered; decided case by case
institution-routes-away = These figures are away for a moment. Try again shortly.
institution-routes-alone = There is no other university yet.
institution-recognition = Recognition here
institution-elective_ects = Free electives
institution-elective-about = Where the programme says nothing else
institution-elective_eqf = Level of free electives
institution-programmes = Programmes
institution-programmes-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
institution-programmes-none = None entered
institution-office = Recognition office
institution-office-none = Nobody is named yet. Write to the university itself.

## To take to a university outside the network
dossier-title = Ask your university
dossier-lead = “{ $title }” on one page. Take it to the recognition office of your university before you enrol.
dossier-as_of = As of { $day }
dossier-elements = What the micro-credential states
dossier-elements-lead = These are the eleven elements that every micro-credential in Europe must state. Fill in your name.
dossier-fill_in = Your name:
dossier-further = Also good to know
dossier-ratings = Published ratings
dossier-ratings-lead = People who did not write the listing rated it, from 0 (nothing is known) to 3 (all evidence is there).
dossier-ratings-none = Nobody has rated this micro-credential yet.
dossier-rating = { $level } of 3: { $wording }
dossier-contact = Who can answer questions
dossier-contact-none = The provider names nobody here. Use the page at the provider.
dossier-link-listing = This micro-credential
dossier-link-provider = Its provider
dossier-link-evaluator = Rate it yourself with the micro-evaluator
dossier-ask = What to ask
dossier-ask-count = Will you recognise this micro-credential if I pass?
dossier-ask-how_much = For how many credits, and at which level?
dossier-ask-purpose = What would it count as: an elective, or in place of a part of my programme?
dossier-ask-evidence = What must I bring, and in which language?
dossier-ask-deadline = By when will you decide, and when do I have to apply?
dossier-ask-written = Can I have the answer in writing before I enrol?
dossier-rights = Your rights
dossier-rights-lead = In most of Europe recognition follows the Lisbon Recognition Convention. What is marked belongs to its rules. What is not marked is good practice that we have not checked in its text.
dossier-law = Lisbon Convention
dossier-rights-note = The convention binds countries that have joined it; ask whether yours has. This page is no legal advice.
dossier-right-l1 = Your learning is looked at fairly, whoever you are. Only what you know and can do counts.
dossier-right-l2 = The university tells you its criteria and how it decides, without your having to insist.
dossier-right-l3 = It recognises your learning unless it shows a difference that really matters. Showing it is the university’s task, not yours.
dossier-right-l4 = It compares what you can do and what you need it for. The content need not be the same.
dossier-right-l5 = You give correct information. The provider helps if the university asks it for more.
dossier-right-l6 = It tells you beforehand how long it takes: at most four months once everything is there. If it is late, it says why and names a new date.
dossier-right-l7 = If it cannot do all you asked for, it looks for a part or for something else, and it gives you reasons.
dossier-right-l7_later = If it says no, it also tells you what would help to have it recognised later.
dossier-right-l8 = You may appeal.
criteria-limit-reply = When we ask for something, you have { $reply } days, and as many again once if you need them.
