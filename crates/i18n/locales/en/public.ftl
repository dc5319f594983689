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
search-parameter-sort = Order
search-parameter-page = Page
search-parameter-limit = Results per page
search-parameter-after = Continue after
search-parameter-lang = Language of the page
search-chip = { $filter }: { $value }
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
listing-page-by = { $institution }, { $country }
listing-page-outcomes = What you will be able to do
listing-page-content = Content
listing-page-details = Assessment, entry and quality
listing-page-dates = All dates
listing-page-credential = On the credential
listing-page-identifier = Identifier { $identifier }
listing-page-changed = Last change { $day }
listing-page-homepage = Page at the provider
listing-run-undated = No dates announced
listing-run-none = No dates announced. Nobody can enrol yet.
listing-run-cancelled = These dates were cancelled.
listing-run-over = These dates are over.
listing-run-closed = Enrolment closed on { $day }.
listing-run-full = All places are taken.
listing-notice-draft-title = This is a draft
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
