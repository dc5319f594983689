# What every page may say: the frame, buttons, and the words of the domain.

## Frame
site-name = Passerelle
site-tagline = Micro-credentials that count at your university
site-title = { $title } – Passerelle
site-title-error = Error: { $title } – Passerelle
site-title-results = { $count ->
    [one] ({ $count } result) { $title } – Passerelle
   *[other] ({ $count } results) { $title } – Passerelle
}
site-skip = Skip to the content
nav-menu-label = Menu
nav-main-label = Main
nav-breadcrumb-label = You are here
nav-home = Home
nav-universities = For universities
nav-search-label = Search micro-credentials
nav-search-button = Search
nav-language-label = Language
nav-sign_in = Sign in
nav-sign_out = Sign out
nav-account-label = Your account
nav-area-label = Pages of this area
nav-my = My page
nav-my-overview = Overview
nav-my-profile = Profile
nav-desk = Recognition desk
nav-desk-queue = Queue
nav-desk-programmes = Programmes
nav-provider = Provider desk
nav-provider-listings = Listings
nav-provider-import = Import
nav-acting = You act as { $role }, { $institution }
nav-acting-change = Change role
footer-label = About this service
footer-micro_credentials = Micro-credentials
footer-impact = Impact
footer-convert = Convert levels, credits, grades
footer-micro_evaluator = Micro-evaluator
footer-institutions = Universities
footer-version = Version { $version }
theme-label = Colours
theme-system = As on your device
theme-light = Light
theme-dark = Dark

## Buttons and links
action-cancel = Cancel
action-change = Change
action-clear_all = Clear all
action-copy = Copy
action-copied = Copied
action-enrol = Enrol
action-publish = Publish
action-archive = Archive
action-save = Save
action-save_and_continue = Save and continue
action-search = Search
action-show_results = Show results
action-sign_in = Sign in
action-upload = Upload
action-see_all = See all

## Words of the domain
word-micro_credential = Micro-credential
word-micro_credentials = Micro-credentials
word-institution = Institution
word-university = University
word-programme = Programme
word-agreement = Agreement
word-rule = Rule
word-rules = Rules
word-yes = Yes
word-no = No
word-unknown = Not known
word-not_stated = Not stated by the provider
word-not_stated-short = Not stated
word-not_given = Not given
word-free = Free
word-reference = Reference
word-reason = Reason
word-optional = optional
word-required = required
word-from = From
word-to = To
word-and = and
ects-explained = European credits: 60 stand for one year of full-time study.
text-translated = translated by the provider
text-in_language = in { $language }
count-results = { $count ->
    [0] No results
    [one] { $count } result
   *[other] { $count } results
}
count-results-about = About { $count } results
count-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
count-places = { $count ->
    [0] No places left
    [one] { $count } place left
   *[other] { $count } places left
}
count-of = { $count } of { $total }

## Levels, forms, purposes, criteria
eqf-level-1 = EQF 1
eqf-level-2 = EQF 2
eqf-level-3 = EQF 3
eqf-level-4 = School-leaving level (EQF 4)
eqf-level-5 = Short-cycle level (EQF 5)
eqf-level-6 = Bachelor level (EQF 6)
eqf-level-7 = Master level (EQF 7)
eqf-level-8 = Doctoral level (EQF 8)
eqf-level-other = EQF { $level }
mode-online = Online
mode-blended = Blended: online and on site
mode-on_site = On site
supervision-unsupervised_no_id = Not supervised, identity not checked
supervision-unsupervised_id = Not supervised, identity checked
supervision-supervised_no_id = Supervised, identity not checked
supervision-supervised_id = Supervised, identity checked
purpose-exemption = replaces a part of your programme
purpose-admission = entry requirement
purpose-elective_credit = elective
purpose-stack = part of a larger award
purpose-employment = statement for employers
route-automatic = Automatic
route-fast_track = Fast track
route-individual = Case by case
criterion-quality = Quality assurance
criterion-verification = Authenticity
criterion-level = Level
criterion-learning_outcomes = Learning outcomes
criterion-workload = Workload
criterion-testing = Assessment
criterion-identification = Identification
role-learner = student
role-provider_editor = provider editor
role-provider_admin = administrator
role-recognition_officer = recognition officer
role-signatory = signatory
role-consortium_admin = consortium administrator
role-auditor = auditor
role-system = Passerelle

## Verdict: what the chosen university will do with it
verdict-heading = Does it count at { $institution }?
verdict-heading-open = Does it count at your university?
verdict-automatic-line = Counts automatically at { $institution }: { $credits }, { $purpose }
verdict-fast_track-line = Likely to count at { $institution }: an officer confirms, target { $days ->
    [one] { $days } day
   *[other] { $days } days
}
verdict-individual-line = { $institution } decides case by case, target { $days ->
    [one] { $days } day
   *[other] { $days } days
}
verdict-left_out-line = The agreement leaves this out ({ $reason }). { $institution } decides case by case.
verdict-counted-line = You already had this counted on { $day } at { $institution }; it will not count a second time.
verdict-own-line = Your own university offers this; nothing needs to be recognised.
verdict-no_university-line = Choose your university to see if it counts
verdict-not_member-line = This university is not in the network
verdict-not_member-advice = Ask its recognition office before you enrol, and bring the facts on this page.
verdict-not_member-evaluate = Rate it yourself with the micro-evaluator
verdict-not_member-dossier = Ask your university: all facts on one page to print
verdict-as_of = As of { $day }. The decision is made when you have passed.
verdict-why = Why?
verdict-condition = If you pass and the credential verifies.
verdict-credits = Credits
verdict-purpose = Counts as
verdict-agreement = Agreement
verdict-agreement-version = { $agreement }, version { $version }
verdict-rules = Rules
verdict-missing = Still unknown
verdict-missing-item = { $fact } – { $who } can say
verdict-conditions = Under these conditions
verdict-prepare = What matters and what to prepare
verdict-precedents-line = { $count } of { $total } recognised
verdict-choose-label = Your university
verdict-choose-none = Not chosen yet
verdict-choose-button = Show what counts
verdict-promise = This promise was stored on { $day }. Later changes cannot make it worse for you.

## States of a recognition request, as the learner reads them
state-learner-draft = Not sent yet. Kept until { $day }
state-learner-submitted = Received. We check that nothing is missing by { $day }
state-learner-information_requested = We need something from you by { $day }
state-learner-complete = Being assessed. Answer by { $day }
state-learner-under_assessment = Being assessed. Answer by { $day }
state-learner-decision_proposed = Being assessed. Answer by { $day }
state-learner-decided = Decided
state-learner-conditions_pending = Counts once you meet the conditions by { $day }
state-learner-referred_rpl = Goes on as recognition of prior learning
state-learner-appealed = Appeal received. Answer by { $day }
state-learner-lapsed = Closed: nothing came by { $day }
state-learner-withdrawn = Withdrawn by you
state-learner-closed = Closed
# The same as the officer reads them.
state-officer-draft = Not sent
state-officer-submitted = New
state-officer-information_requested = Waits for an answer
state-officer-complete = Ready
state-officer-under_assessment = In assessment
state-officer-decision_proposed = To decide
state-officer-decided = Decided
state-officer-conditions_pending = Conditions open
state-officer-referred_rpl = Handed over
state-officer-appealed = Appeal
state-officer-lapsed = Lapsed
state-officer-withdrawn = Withdrawn
state-officer-closed = Closed

## Outcomes
outcome-recognise = Recognised
outcome-recognise-full = Recognised: { $credits } for { $target }
outcome-recognise-elective = Recognised: { $credits } as elective
outcome-recognise_partially = Recognised in part
outcome-recognise_partially-full = Recognised in part: { $credits } of { $total }
outcome-recognise_with_conditions = Recognised on conditions
outcome-refer_to_rpl = Assessed another way: prior learning
outcome-refuse = Not recognised
ground-not_authentic = The credential is not genuine or was withdrawn by its issuer
ground-identity_mismatch = The credential belongs to someone else
ground-fail_grade = The assessment was not passed
ground-duplicate = The same learning already counts
ground-cap_exceeded = The space for credits of this kind is used up
ground-awarding_body_not_recognised = The awarding body is not part of a recognised higher-education system
ground-substantial_difference = Substantial difference to what the programme requires
element-level = Level
element-workload = Workload
element-quality = Quality
element-profile = Profile
element-learning_outcomes = Learning outcomes
condition-provide_qa_evidence = Show how the quality of the course is assured
condition-issuer_confirmation = Have the issuer confirm your result
condition-issuer_level_statement = Have the issuer state the level
condition-provide_syllabus = Send the syllabus with its learning outcomes
condition-provide_workload_statement = Have the issuer state the workload
condition-supplementary_assessment = Take a supplementary assessment
condition-identity_check = Have your identity checked
condition-recency_check = Show that your knowledge is up to date
condition-bridging_component = Take a bridging component

## States of a listing, its dates, an enrolment
state-opportunity-draft = Draft
state-opportunity-published = Published
state-opportunity-archived = Archived
state-offering-cancelled = Cancelled
state-enrolment-enrolled = Enrolled
state-enrolment-withdrawn = Withdrawn
state-enrolment-cancelled = Cancelled
state-enrolment-passed = Passed
state-enrolment-failed = Not passed

## Facts of a listing
fact-ects = ECTS
fact-workload = Workload
fact-level = Level
fact-field = Field
fact-language = Teaching language
fact-mode = Form
fact-dates = Next dates
fact-dates-none = No dates announced
fact-starts = Next start
fact-starts_on = Starts on
fact-enrol_by = Enrol by
fact-price = Price
fact-places = Places
fact-identifier = Identifier
fact-supervision = Supervision
fact-prerequisites = Who may enter
fact-version = Version { $number }

## The eleven elements every micro-credential must state (Annex I of Council Recommendation 2022/C 243/02)
annex-m1 = Holder
annex-m1-about = The person whose learning it attests, named on the credential
annex-m2 = Title
annex-m3 = Country or region of the issuer
annex-m4 = Awarding body
annex-m5 = Date of issue
annex-m5-about = Stated on the credential when it is issued
annex-m6 = Learning outcomes
annex-m7 = Workload
annex-m8 = Level
annex-m9 = Type of assessment
annex-m10 = Form of participation
annex-m11 = Type of quality assurance

## Fields of the rule language, who can supply them, and further words
rule_field-credential-issuer = issuer
rule_field-credential-mc_id = identifier of the micro-credential
rule_field-credential-version = version of the micro-credential
rule_field-credential-ects = number of ECTS
rule_field-credential-eqf = level
rule_field-credential-isced_f = field of study
rule_field-credential-language = teaching language
rule_field-credential-mode = form of participation
rule_field-credential-assessment = type of assessment
rule_field-credential-supervision = supervision of the assessment
rule_field-credential-issued_on = date of issue
rule_field-credential-grade = grade
rule_field-credential-status = status of the credential
rule_field-credential-format = format of the credential
rule_field-rating-quality = rating of the quality assurance
rule_field-rating-verification = rating of the authenticity
rule_field-rating-level = rating of the level
rule_field-rating-learning_outcomes = rating of the learning outcomes
rule_field-rating-workload = rating of the workload
rule_field-rating-testing = rating of the assessment
rule_field-rating-identification = rating of the identification
rule_field-verification-valid = whether the credential verifies
rule_field-level-gap = difference between the levels
rule_field-deqar-covered = entry in the quality register DEQAR
rule_field-target-institution = university that decides
rule_field-target-programme = programme
rule_field-target-component = part of the programme it replaces
rule_field-target-eqf = level that is wanted
rule_field-target-ects = ECTS of the part it replaces
rule_field-target-isced_f = field of the programme
rule_field-target-regulated_profession = whether the programme leads to a regulated profession
rule_field-learner-home_institution = home university of the student
rule_field-request-purpose = purpose
rule_field-request-submitted_on = day of the request
rule_field-usage-ects_under_agreement = ECTS already counted under this agreement
rule_field-usage-programme_ects = ECTS of the whole programme
supplier-provider = the provider
supplier-rater = whoever rates the listing
supplier-home_university = your university
supplier-learner = you
supplier-register = the quality register
verdict-prepare-evidence = Keep the syllabus, the learning outcomes and your result: they are the evidence.
verdict-prepare-criteria = Seven things are examined: quality assurance, authenticity, level, learning outcomes, workload, assessment and identification.
word-outcome = Outcome
outcome-needs_input = A judgement is missing
flash-listing_saved = Saved.
coverage-covered = Covered
coverage-partly = Partly
coverage-not = Not covered

## The rubric: what each robustness means (RECOGNITION §4)
rubric-quality-question = How is the quality of the course assured?
rubric-quality-3 = Strong: external quality assurance, valid on the award date, covers the course or its awarding body, and internal quality assurance is documented
rubric-quality-2 = Substantial: accredited institution, eligible for credit transfer, but no information on quality assurance
rubric-quality-1 = Weak: positive student reviews, or quality assurance by third parties such as employers
rubric-quality-0 = None
rubric-verification-question = How can the credential be verified?
rubric-verification-3 = Secure: signature or seal is valid and its issuer known, or the issuer confirms this learner’s result
rubric-verification-2 = Some: the details of the certificate agree with the information online
rubric-verification-1 = Limited: plausible only, the issuer exists and the layout is right
rubric-verification-0 = None possible
rubric-level-question = Which level is stated, and who confirms it?
rubric-level-3 = A framework level by the awarding body, confirmed by a register or an accredited programme
rubric-level-2 = A framework level, on the provider’s word only
rubric-level-1 = Words of the platform (“advanced”), or inferred from the prerequisites
rubric-level-0 = Nothing
rubric-learning_outcomes-question = How are the learning outcomes described?
rubric-learning_outcomes-3 = Explicit, assessable, and mapped to the assessment
rubric-learning_outcomes-2 = Listed, not mapped to the assessment
rubric-learning_outcomes-1 = Topics or a syllabus only
rubric-learning_outcomes-0 = The title only
rubric-workload-question = How is the workload stated?
rubric-workload-3 = Credits and hours, consistent with each other
rubric-workload-2 = Credits only, or the total hours only
rubric-workload-1 = Weeks, contact or video hours, or inconsistent
rubric-workload-0 = Nothing
rubric-testing-question = How was learning assessed?
rubric-testing-3 = Final assessment; method and criteria published, aligned to the outcomes, graded by staff
rubric-testing-2 = Assessed, method known; criteria or alignment not documented
rubric-testing-1 = Automatic quizzes, peer review or unlimited attempts only
rubric-testing-0 = None, attendance only, or not known
rubric-identification-question = How was the identity of the learner checked?
rubric-identification-3 = Identity verified and assessment supervised
rubric-identification-2 = One of the two
rubric-identification-1 = Account sign-in, typing pattern or honour code
rubric-identification-0 = Neither
evaluation-text-all_green = All green: recognition in line with the Lisbon Recognition Convention is possible.
evaluation-text-mixed = Mixed: can some criteria come first, and others be accepted as not met or met in part? That depends on the purpose. Be flexible; where the evidence is too thin, prior learning can be assessed instead.
evaluation-text-mostly_red = Mostly red: recognition on this evidence is most likely not possible. Prior learning can be assessed instead.
evaluation-track = Track
evaluation-shortfalls = Below what the purpose needs
evaluation-flags = Good to know
evaluation-track-lrc = In line with the Lisbon Recognition Convention
evaluation-track-reservation = In line with the convention, on conditions
evaluation-track-rpl = Recognition of prior learning
evaluation-weight-minor = minor
evaluation-weight-major = major
evaluation-shortfall = { $criterion }: { $rating }, { $weight } ({ $priority })
evaluation-flag-workload_inconsistent = Hours and credits do not fit together: workload counts at most 1 (R-C5)
evaluation-flag-priorities_not_approved = Other priorities were left out: nobody else agrees to them (R-A5)
evaluation-flag-age_unknown = Nobody knows how old the credential is (R-B5)
evaluation-need-level_judgement = Say how the level compares with the target (R-B6).
evaluation-need-source_ects = The size of the credential is not known.
evaluation-need-source_isced_f = The field of the credential is not known.
evaluation-rules = Rules that decided
evaluation-colour-all_green = All green
evaluation-colour-mixed = Mixed
evaluation-colour-mostly_red = Mostly red
nav-desk-equivalencies = Equivalencies
nav-desk-precedents = Precedents
verdict-equivalency = Equivalency
verdict-equivalency-text = { $reference }: replaces { $component }
verdict-precedent = Earlier decisions
verdict-precedent-all = { $count } of { $count }: { $outcome }
verdict-precedent-few = All the same, fewer than 5: { $outcome }
verdict-precedent-review = The course has changed since, so somebody looks again

## Whose rule it is
origin-law = Law
origin-law-text = The Lisbon Recognition Convention and the texts that explain it.
origin-default = Consortium default
origin-default-text = What the universities of this network start from. It is not law, and a university may set its own.
origin-own = Own rule
origin-own-text = Set by one university, or by an agreement between universities.
footer-criteria = Criteria
footer-rights = Your rights
verdict-rights = What you are owed, and by when
request-rights = Your rights
request-rights-link = What you are owed, and by when
## Ratings of a listing
course_rating-record = Ratings
course_rating-save = Rate this listing
course_rating-public = How solid the evidence is
course_rating-public-about = By the criteria that universities use, from 0 (nothing) to 3 (secure). Somebody who did not write this listing has to say what each rating rests on.
rating-rated_on = Rated on { $day }

# Whom to ask, where a university has given an address.
office-recognition = Recognition office
office-courses = Course office
