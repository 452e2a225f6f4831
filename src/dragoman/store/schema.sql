-- The tables of a record: their only description. The codebook is made from these comments.
-- Spans are half-open, in code points of stories.text. There are no keys or indexes on purpose: ids come from content and the
-- writer keeps them unique, a scan finds an id in about a millisecond, and an index of every id would have to fit in memory.

CREATE TABLE meta (
    format VARCHAR,
    schema_version INTEGER,
    program_version VARCHAR,
    base VARCHAR
);
COMMENT ON TABLE meta IS 'What this file is: one row.';
COMMENT ON COLUMN meta.format IS 'Always dragoman.';
COMMENT ON COLUMN meta.schema_version IS 'Version of these tables; a program reads no newer one.';
COMMENT ON COLUMN meta.program_version IS 'Version of the program that last wrote the record.';
COMMENT ON COLUMN meta.base IS 'While a build is under way: which published file it started from; else null.';

CREATE TABLE runs (
    id VARCHAR,
    started VARCHAR,
    version VARCHAR,
    config VARCHAR,
    models VARCHAR,
    ontology VARCHAR,
    inputs VARCHAR[]
);
COMMENT ON TABLE runs IS 'Every build: the only table with a clock.';
COMMENT ON COLUMN runs.id IS 'Id of the run.';
COMMENT ON COLUMN runs.started IS 'When the run began, ISO 8601.';
COMMENT ON COLUMN runs.version IS 'Version of the program.';
COMMENT ON COLUMN runs.config IS 'The configuration, as text.';
COMMENT ON COLUMN runs.models IS 'The language models and their hashes.';
COMMENT ON COLUMN runs.ontology IS 'Hash of the ontology.';
COMMENT ON COLUMN runs.inputs IS 'What was given to read.';

CREATE TABLE stories (
    id VARCHAR,
    text VARCHAR,
    origin_uri VARCHAR,
    origin_offset BIGINT,
    origin_length BIGINT,
    origin_sha256 VARCHAR,
    origin_given_id VARCHAR,
    publisher VARCHAR,
    published DATE,
    published_basis VARCHAR,
    language VARCHAR,
    headline VARCHAR,
    headline_span_start INTEGER,
    headline_span_end INTEGER,
    byline VARCHAR,
    dateline_place_start INTEGER,
    dateline_place_end INTEGER,
    url VARCHAR,
    furniture STRUCT("start" INTEGER, "end" INTEGER)[]
);
COMMENT ON TABLE stories IS 'One news story a row, as it came.';
COMMENT ON COLUMN stories.id IS 'Id of the story, made from its content.';
COMMENT ON COLUMN stories.text IS 'The whole text; every offset counts its code points.';
COMMENT ON COLUMN stories.origin_uri IS 'Path or address the story came from; - for standard input.';
COMMENT ON COLUMN stories.origin_offset IS 'Byte offset (or line number less one) inside origin_uri.';
COMMENT ON COLUMN stories.origin_length IS 'Number of bytes read for this story.';
COMMENT ON COLUMN stories.origin_sha256 IS 'SHA-256 of those bytes, in hex.';
COMMENT ON COLUMN stories.origin_given_id IS 'Id that the input itself gave to the story.';
COMMENT ON COLUMN stories.publisher IS 'The outlet.';
COMMENT ON COLUMN stories.published IS 'Publication date; null where unknown.';
COMMENT ON COLUMN stories.published_basis IS 'What gave the date: metadata, option, head, dateline or html.';
COMMENT ON COLUMN stories.language IS 'Language of the text, ISO 639-1.';
COMMENT ON COLUMN stories.headline IS 'The headline.';
COMMENT ON COLUMN stories.headline_span_start IS 'First code point of the headline in the story''s text.';
COMMENT ON COLUMN stories.headline_span_end IS 'Code point after the last of the headline.';
COMMENT ON COLUMN stories.byline IS 'The byline.';
COMMENT ON COLUMN stories.dateline_place_start IS 'First code point of the dateline''s place in the story''s text.';
COMMENT ON COLUMN stories.dateline_place_end IS 'Code point after the last of the dateline''s place.';
COMMENT ON COLUMN stories.url IS 'Address of the page.';
COMMENT ON COLUMN stories.furniture IS 'Spans that are no report: share buttons, tags, counters, repeated headlines.';

CREATE TABLE sentences (
    story_id VARCHAR,
    "index" INTEGER,
    span_start INTEGER,
    span_end INTEGER,
    kind VARCHAR,
    read BOOLEAN
);
COMMENT ON TABLE sentences IS 'Sentences of the stories, in reading order.';
COMMENT ON COLUMN sentences.story_id IS 'The story.';
COMMENT ON COLUMN sentences."index" IS 'Number of the sentence in the story, from 0.';
COMMENT ON COLUMN sentences.span_start IS 'First code point of the sentence in the story''s text.';
COMMENT ON COLUMN sentences.span_end IS 'Code point after the last of the sentence.';
COMMENT ON COLUMN sentences.kind IS 'headline or body.';
COMMENT ON COLUMN sentences.read IS 'False where it was passed over: nothing stood in it that can be an act between political actors.';

CREATE TABLE attributions (
    story_id VARCHAR,
    position INTEGER,
    source STRUCT("start" INTEGER, "end" INTEGER)[],
    cue STRUCT("start" INTEGER, "end" INTEGER)[],
    content STRUCT("start" INTEGER, "end" INTEGER)[],
    manner VARCHAR,
    speaker_span_start INTEGER,
    speaker_span_end INTEGER,
    speaker_name VARCHAR,
    speaker_actor_id VARCHAR,
    speaker_office VARCHAR,
    speaker_country VARCHAR,
    speaker_sector VARCHAR,
    speaker_countries VARCHAR[],
    speaker_via VARCHAR
);
COMMENT ON TABLE attributions IS 'Who says what in a story.';
COMMENT ON COLUMN attributions.story_id IS 'The story.';
COMMENT ON COLUMN attributions.position IS 'Place in the story''s attributions, from 0.';
COMMENT ON COLUMN attributions.source IS 'Spans of the speaker''s words.';
COMMENT ON COLUMN attributions.cue IS 'Spans of the cue, such as said.';
COMMENT ON COLUMN attributions.content IS 'Spans of what is said.';
COMMENT ON COLUMN attributions.manner IS 'direct or indirect.';
COMMENT ON COLUMN attributions.speaker_span_start IS 'First code point of the words that name the speaker in the story''s text.';
COMMENT ON COLUMN attributions.speaker_span_end IS 'Code point after the last of the words that name the speaker.';
COMMENT ON COLUMN attributions.speaker_name IS 'The speaker''s full name where known, else the words.';
COMMENT ON COLUMN attributions.speaker_actor_id IS 'Id in the register of actors.';
COMMENT ON COLUMN attributions.speaker_office IS 'Title of the office held.';
COMMENT ON COLUMN attributions.speaker_country IS 'ISO 3166-1 alpha-3 code, or a PLOVER code.';
COMMENT ON COLUMN attributions.speaker_sector IS 'PLOVER sector code.';
COMMENT ON COLUMN attributions.speaker_countries IS 'Every state meant by a plural mention.';
COMMENT ON COLUMN attributions.speaker_via IS 'What resolved the speaker: register, title, demonym, pronoun, coreference or name.';

CREATE TABLE event_mentions (
    id VARCHAR,
    story_id VARCHAR,
    sentence_index INTEGER,
    sentence_start INTEGER,
    sentence_end INTEGER,
    trigger_start INTEGER,
    trigger_end INTEGER,
    act VARCHAR,
    status VARCHAR,
    object_text VARCHAR,
    object_span_start INTEGER,
    object_span_end INTEGER,
    ordinal_value BIGINT,
    ordinal_text VARCHAR,
    ordinal_span_start INTEGER,
    ordinal_span_end INTEGER,
    occurs_start DATE,
    occurs_end DATE,
    occurs_precision VARCHAR,
    occurs_basis VARCHAR,
    occurs_text VARCHAR,
    occurs_span_start INTEGER,
    occurs_span_end INTEGER,
    place_name VARCHAR,
    place_country VARCHAR,
    place_span_start INTEGER,
    place_span_end INTEGER,
    speaker_name VARCHAR,
    speaker_country VARCHAR,
    speaker_cue VARCHAR,
    speaker_manner VARCHAR,
    speaker_span_start INTEGER,
    speaker_span_end INTEGER,
    contexts VARCHAR[],
    background BOOLEAN,
    score DOUBLE,
    probability DOUBLE,
    uncertain BOOLEAN
);
COMMENT ON TABLE event_mentions IS 'One story''s report of one act.';
COMMENT ON COLUMN event_mentions.id IS 'Id of the mention, made from its content.';
COMMENT ON COLUMN event_mentions.story_id IS 'The story that reports it.';
COMMENT ON COLUMN event_mentions.sentence_index IS 'Number of the sentence in the story, from 0.';
COMMENT ON COLUMN event_mentions.sentence_start IS 'First code point of the sentence in the story''s text.';
COMMENT ON COLUMN event_mentions.sentence_end IS 'Code point after the last of the sentence.';
COMMENT ON COLUMN event_mentions.trigger_start IS 'First code point of the words that report the act in the story''s text.';
COMMENT ON COLUMN event_mentions.trigger_end IS 'Code point after the last of the words that report the act.';
COMMENT ON COLUMN event_mentions.act IS 'What is done or would be done: an entry of the ontology.';
COMMENT ON COLUMN event_mentions.status IS 'How far it has got: occurred, planned, agreed, ...';
COMMENT ON COLUMN event_mentions.object_text IS 'What the act is about, in the story''s words.';
COMMENT ON COLUMN event_mentions.object_span_start IS 'First code point of the object in the story''s text.';
COMMENT ON COLUMN event_mentions.object_span_end IS 'Code point after the last of the object.';
COMMENT ON COLUMN event_mentions.ordinal_value IS 'Number in a series: 6 for ''sixth consultations''.';
COMMENT ON COLUMN event_mentions.ordinal_text IS 'The words of the ordinal.';
COMMENT ON COLUMN event_mentions.ordinal_span_start IS 'First code point of the ordinal in the story''s text.';
COMMENT ON COLUMN event_mentions.ordinal_span_end IS 'Code point after the last of the ordinal.';
COMMENT ON COLUMN event_mentions.occurs_start IS 'First day on which the act takes place.';
COMMENT ON COLUMN event_mentions.occurs_end IS 'Last day; null is open.';
COMMENT ON COLUMN event_mentions.occurs_precision IS 'day, week, month, quarter, season, half, year, decade, century, range or open.';
COMMENT ON COLUMN event_mentions.occurs_basis IS 'How the date was resolved: explicit, published, dateline, text or unresolved.';
COMMENT ON COLUMN event_mentions.occurs_text IS 'The words of the date.';
COMMENT ON COLUMN event_mentions.occurs_span_start IS 'First code point of the date in the story''s text.';
COMMENT ON COLUMN event_mentions.occurs_span_end IS 'Code point after the last of the date.';
COMMENT ON COLUMN event_mentions.place_name IS 'Where the act takes place.';
COMMENT ON COLUMN event_mentions.place_country IS 'State of the place, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN event_mentions.place_span_start IS 'First code point of the place in the story''s text.';
COMMENT ON COLUMN event_mentions.place_span_end IS 'Code point after the last of the place.';
COMMENT ON COLUMN event_mentions.speaker_name IS 'Who reports or claims the act; null is the story itself.';
COMMENT ON COLUMN event_mentions.speaker_country IS 'State of the speaker.';
COMMENT ON COLUMN event_mentions.speaker_cue IS 'The cue, such as said.';
COMMENT ON COLUMN event_mentions.speaker_manner IS 'direct or indirect.';
COMMENT ON COLUMN event_mentions.speaker_span_start IS 'First code point of the speaker''s words in the story''s text.';
COMMENT ON COLUMN event_mentions.speaker_span_end IS 'Code point after the last of the speaker''s words.';
COMMENT ON COLUMN event_mentions.contexts IS 'PLOVER contexts.';
COMMENT ON COLUMN event_mentions.background IS 'True for history that the story recalls and does not report.';
COMMENT ON COLUMN event_mentions.score IS 'Raw score of the coder, 0 to 1; no probability.';
COMMENT ON COLUMN event_mentions.probability IS 'Calibrated probability that the sentence tells this act; null where the coder gives none.';
COMMENT ON COLUMN event_mentions.uncertain IS 'True where the coder is not sure enough that the act is told.';

CREATE TABLE mention_participants (
    mention_id VARCHAR,
    position INTEGER,
    side VARCHAR,
    name VARCHAR,
    span_start INTEGER,
    span_end INTEGER,
    actor VARCHAR,
    office VARCHAR,
    country VARCHAR,
    sector VARCHAR
);
COMMENT ON TABLE mention_participants IS 'Who acts and who is acted upon in a mention.';
COMMENT ON COLUMN mention_participants.mention_id IS 'The mention.';
COMMENT ON COLUMN mention_participants.position IS 'Place in the mention''s participants, from 0.';
COMMENT ON COLUMN mention_participants.side IS 'source (the acting side) or target (the side acted upon).';
COMMENT ON COLUMN mention_participants.name IS 'The actor''s full name where known, else the words.';
COMMENT ON COLUMN mention_participants.span_start IS 'First code point of the participant''s words in the story''s text.';
COMMENT ON COLUMN mention_participants.span_end IS 'Code point after the last of the participant''s words.';
COMMENT ON COLUMN mention_participants.actor IS 'Id in the register of actors.';
COMMENT ON COLUMN mention_participants.office IS 'Title of the office held on the story''s date.';
COMMENT ON COLUMN mention_participants.country IS 'ISO 3166-1 alpha-3 code, or a PLOVER code for bodies without a state.';
COMMENT ON COLUMN mention_participants.sector IS 'PLOVER sector code: GOV, MIL, ...';

CREATE TABLE mention_quantities (
    mention_id VARCHAR,
    position INTEGER,
    kind VARCHAR,
    amount DOUBLE,
    unit VARCHAR,
    currency VARCHAR,
    text VARCHAR,
    span_start INTEGER,
    span_end INTEGER,
    bound VARCHAR
);
COMMENT ON TABLE mention_quantities IS 'Amounts that belong to a mention''s act.';
COMMENT ON COLUMN mention_quantities.mention_id IS 'The mention.';
COMMENT ON COLUMN mention_quantities.position IS 'Place in the mention''s quantities, from 0.';
COMMENT ON COLUMN mention_quantities.kind IS 'money, count, percent or measure.';
COMMENT ON COLUMN mention_quantities.amount IS 'In units of unit or currency, multiplied out.';
COMMENT ON COLUMN mention_quantities.unit IS 'Lemma of what is counted or measured.';
COMMENT ON COLUMN mention_quantities.currency IS 'ISO 4217 code, for money.';
COMMENT ON COLUMN mention_quantities.text IS 'The words.';
COMMENT ON COLUMN mention_quantities.span_start IS 'First code point of the quantity''s words in the story''s text.';
COMMENT ON COLUMN mention_quantities.span_end IS 'Code point after the last of the quantity''s words.';
COMMENT ON COLUMN mention_quantities.bound IS 'exact, about, at-least or at-most.';

CREATE TABLE mention_evidence (
    mention_id VARCHAR,
    position INTEGER,
    field VARCHAR,
    value VARCHAR,
    span_start INTEGER,
    span_end INTEGER,
    "by" VARCHAR,
    score DOUBLE,
    otherwise VARCHAR
);
COMMENT ON TABLE mention_evidence IS 'Which words made each value of a mention, and what read them.';
COMMENT ON COLUMN mention_evidence.mention_id IS 'The mention.';
COMMENT ON COLUMN mention_evidence.position IS 'Place in the mention''s evidence, from 0.';
COMMENT ON COLUMN mention_evidence.field IS 'The field of the mention.';
COMMENT ON COLUMN mention_evidence.value IS 'The value it got, as text.';
COMMENT ON COLUMN mention_evidence.span_start IS 'First code point of the words that made the value in the story''s text.';
COMMENT ON COLUMN mention_evidence.span_end IS 'Code point after the last of the words that made the value.';
COMMENT ON COLUMN mention_evidence."by" IS 'What read the words.';
COMMENT ON COLUMN mention_evidence.score IS 'Raw score of that reading.';
COMMENT ON COLUMN mention_evidence.otherwise IS 'The next likeliest value with its probability, where the reader weighs several.';

CREATE TABLE wire_copies (
    story_id VARCHAR,
    "of" VARCHAR,
    overlap DOUBLE
);
COMMENT ON TABLE wire_copies IS 'Stories that repeat another story.';
COMMENT ON COLUMN wire_copies.story_id IS 'The copy.';
COMMENT ON COLUMN wire_copies."of" IS 'The story that it repeats.';
COMMENT ON COLUMN wire_copies.overlap IS 'Jaccard index of their word shingles, 0 to 1.';

CREATE TABLE links (
    left_id VARCHAR,
    right_id VARCHAR,
    weight DOUBLE,
    same BOOLEAN,
    probability DOUBLE,
    digest VARCHAR
);
COMMENT ON TABLE links IS 'Why two mentions are, or are not, one event.';
COMMENT ON COLUMN links.left_id IS 'The lower mention id.';
COMMENT ON COLUMN links.right_id IS 'The higher mention id.';
COMMENT ON COLUMN links.weight IS 'Sum of the reasons'' weights.';
COMMENT ON COLUMN links.same IS 'True where the two are one event.';
COMMENT ON COLUMN links.probability IS 'That the two are one event, calibrated, 0 to 1; 0 where a reason forbids it.';
COMMENT ON COLUMN links.digest IS 'Hash of the whole link: equal where nothing changed.';

CREATE TABLE link_reasons (
    left_id VARCHAR,
    right_id VARCHAR,
    position INTEGER,
    feature VARCHAR,
    weight DOUBLE,
    detail VARCHAR
);
COMMENT ON TABLE link_reasons IS 'One feature''s part in a link.';
COMMENT ON COLUMN link_reasons.left_id IS 'The link''s lower mention id.';
COMMENT ON COLUMN link_reasons.right_id IS 'The link''s higher mention id.';
COMMENT ON COLUMN link_reasons.position IS 'Place in the link''s reasons, from 0.';
COMMENT ON COLUMN link_reasons.feature IS 'The feature compared.';
COMMENT ON COLUMN link_reasons.weight IS 'For (positive) or against (negative) one event.';
COMMENT ON COLUMN link_reasons.detail IS 'Words that explain it.';

CREATE TABLE events (
    id VARCHAR,
    act VARCHAR,
    status VARCHAR,
    object_text VARCHAR,
    object_span_start INTEGER,
    object_span_end INTEGER,
    ordinal_value BIGINT,
    ordinal_text VARCHAR,
    ordinal_span_start INTEGER,
    ordinal_span_end INTEGER,
    occurs_start DATE,
    occurs_end DATE,
    occurs_precision VARCHAR,
    occurs_basis VARCHAR,
    occurs_text VARCHAR,
    occurs_span_start INTEGER,
    occurs_span_end INTEGER,
    place_name VARCHAR,
    place_country VARCHAR,
    place_span_start INTEGER,
    place_span_end INTEGER,
    background BOOLEAN,
    uncertain BOOLEAN,
    stories INTEGER,
    publishers INTEGER,
    origins INTEGER,
    digest VARCHAR
);
COMMENT ON TABLE events IS 'One act in the world, however many stories report it.';
COMMENT ON COLUMN events.id IS 'Id of the event, made from its content.';
COMMENT ON COLUMN events.act IS 'What is done or would be done: an entry of the ontology.';
COMMENT ON COLUMN events.status IS 'The latest status of the history.';
COMMENT ON COLUMN events.object_text IS 'What the act is about, in the story''s words.';
COMMENT ON COLUMN events.object_span_start IS 'First code point of the object in the story''s text.';
COMMENT ON COLUMN events.object_span_end IS 'Code point after the last of the object.';
COMMENT ON COLUMN events.ordinal_value IS 'Number in a series: 6 for ''sixth consultations''.';
COMMENT ON COLUMN events.ordinal_text IS 'The words of the ordinal.';
COMMENT ON COLUMN events.ordinal_span_start IS 'First code point of the ordinal in the story''s text.';
COMMENT ON COLUMN events.ordinal_span_end IS 'Code point after the last of the ordinal.';
COMMENT ON COLUMN events.occurs_start IS 'First day on which the act takes place.';
COMMENT ON COLUMN events.occurs_end IS 'Last day; null is open.';
COMMENT ON COLUMN events.occurs_precision IS 'day, week, month, quarter, season, half, year, decade, century, range or open.';
COMMENT ON COLUMN events.occurs_basis IS 'How the date was resolved: explicit, published, dateline, text or unresolved.';
COMMENT ON COLUMN events.occurs_text IS 'The words of the date.';
COMMENT ON COLUMN events.occurs_span_start IS 'First code point of the date in the story''s text.';
COMMENT ON COLUMN events.occurs_span_end IS 'Code point after the last of the date.';
COMMENT ON COLUMN events.place_name IS 'Where the act takes place.';
COMMENT ON COLUMN events.place_country IS 'State of the place, ISO 3166-1 alpha-3.';
COMMENT ON COLUMN events.place_span_start IS 'First code point of the place in the story''s text.';
COMMENT ON COLUMN events.place_span_end IS 'Code point after the last of the place.';
COMMENT ON COLUMN events.background IS 'True where every report only recalls the event.';
COMMENT ON COLUMN events.uncertain IS 'True where no report is sure that the act is told.';
COMMENT ON COLUMN events.stories IS 'Number of stories that report it.';
COMMENT ON COLUMN events.publishers IS 'Number of outlets that report it.';
COMMENT ON COLUMN events.origins IS 'Number of independent origins: stories less their wire copies.';
COMMENT ON COLUMN events.digest IS 'Hash of the whole event: equal where nothing changed.';

CREATE TABLE event_participants (
    event_id VARCHAR,
    position INTEGER,
    side VARCHAR,
    name VARCHAR,
    span_start INTEGER,
    span_end INTEGER,
    actor VARCHAR,
    office VARCHAR,
    country VARCHAR,
    sector VARCHAR
);
COMMENT ON TABLE event_participants IS 'Who acts and who is acted upon in an event; spans are those of the mention that was chosen.';
COMMENT ON COLUMN event_participants.event_id IS 'The event.';
COMMENT ON COLUMN event_participants.position IS 'Place in the event''s participants, from 0.';
COMMENT ON COLUMN event_participants.side IS 'source (the acting side) or target (the side acted upon).';
COMMENT ON COLUMN event_participants.name IS 'The actor''s full name where known, else the words.';
COMMENT ON COLUMN event_participants.span_start IS 'First code point of the participant''s words in the story''s text.';
COMMENT ON COLUMN event_participants.span_end IS 'Code point after the last of the participant''s words.';
COMMENT ON COLUMN event_participants.actor IS 'Id in the register of actors.';
COMMENT ON COLUMN event_participants.office IS 'Title of the office held on the story''s date.';
COMMENT ON COLUMN event_participants.country IS 'ISO 3166-1 alpha-3 code, or a PLOVER code for bodies without a state.';
COMMENT ON COLUMN event_participants.sector IS 'PLOVER sector code: GOV, MIL, ...';

CREATE TABLE event_quantities (
    event_id VARCHAR,
    position INTEGER,
    kind VARCHAR,
    amount DOUBLE,
    unit VARCHAR,
    currency VARCHAR,
    text VARCHAR,
    span_start INTEGER,
    span_end INTEGER,
    bound VARCHAR
);
COMMENT ON TABLE event_quantities IS 'Amounts that belong to an event''s act.';
COMMENT ON COLUMN event_quantities.event_id IS 'The event.';
COMMENT ON COLUMN event_quantities.position IS 'Place in the event''s quantities, from 0.';
COMMENT ON COLUMN event_quantities.kind IS 'money, count, percent or measure.';
COMMENT ON COLUMN event_quantities.amount IS 'In units of unit or currency, multiplied out.';
COMMENT ON COLUMN event_quantities.unit IS 'Lemma of what is counted or measured.';
COMMENT ON COLUMN event_quantities.currency IS 'ISO 4217 code, for money.';
COMMENT ON COLUMN event_quantities.text IS 'The words.';
COMMENT ON COLUMN event_quantities.span_start IS 'First code point of the quantity''s words in the story''s text.';
COMMENT ON COLUMN event_quantities.span_end IS 'Code point after the last of the quantity''s words.';
COMMENT ON COLUMN event_quantities.bound IS 'exact, about, at-least or at-most.';

CREATE TABLE event_history (
    event_id VARCHAR,
    position INTEGER,
    status VARCHAR,
    as_of DATE,
    mention_id VARCHAR
);
COMMENT ON TABLE event_history IS 'The statuses that an event went through.';
COMMENT ON COLUMN event_history.event_id IS 'The event.';
COMMENT ON COLUMN event_history.position IS 'Place in the history, from 0.';
COMMENT ON COLUMN event_history.status IS 'The status.';
COMMENT ON COLUMN event_history.as_of IS 'Publication date of the story that reports it; null where unknown.';
COMMENT ON COLUMN event_history.mention_id IS 'The mention that reports it.';

CREATE TABLE event_mentions_of (
    event_id VARCHAR,
    position INTEGER,
    mention_id VARCHAR
);
COMMENT ON TABLE event_mentions_of IS 'Which mentions make an event.';
COMMENT ON COLUMN event_mentions_of.event_id IS 'The event.';
COMMENT ON COLUMN event_mentions_of.position IS 'Place in the event''s mentions, from 0.';
COMMENT ON COLUMN event_mentions_of.mention_id IS 'The mention.';

CREATE TABLE event_choices (
    event_id VARCHAR,
    position INTEGER,
    field VARCHAR,
    mention_id VARCHAR,
    rule VARCHAR
);
COMMENT ON TABLE event_choices IS 'Which mention gave the event''s value of a field.';
COMMENT ON COLUMN event_choices.event_id IS 'The event.';
COMMENT ON COLUMN event_choices.position IS 'Place in the event''s choices, from 0.';
COMMENT ON COLUMN event_choices.field IS 'The field of the event.';
COMMENT ON COLUMN event_choices.mention_id IS 'The mention that gave the value.';
COMMENT ON COLUMN event_choices.rule IS 'The rule that chose it.';

CREATE TABLE event_disagreements (
    event_id VARCHAR,
    position INTEGER,
    disagreement INTEGER,
    field VARCHAR,
    value VARCHAR,
    mention_ids VARCHAR[]
);
COMMENT ON TABLE event_disagreements IS 'Different values that an event''s mentions give for one field, a row a value.';
COMMENT ON COLUMN event_disagreements.event_id IS 'The event.';
COMMENT ON COLUMN event_disagreements.position IS 'Place in the event''s rows here, from 0.';
COMMENT ON COLUMN event_disagreements.disagreement IS 'Number of the disagreement in the event, from 0.';
COMMENT ON COLUMN event_disagreements.field IS 'The field on which stories differ.';
COMMENT ON COLUMN event_disagreements.value IS 'One value.';
COMMENT ON COLUMN event_disagreements.mention_ids IS 'The mentions that hold it.';

CREATE TABLE event_ties (
    left_id VARCHAR,
    right_id VARCHAR,
    kind VARCHAR,
    digest VARCHAR
);
COMMENT ON TABLE event_ties IS 'How two events hang together that are not one: left, kind, right.';
COMMENT ON COLUMN event_ties.left_id IS 'The event that is part of, yields, denies or comes next of the other.';
COMMENT ON COLUMN event_ties.right_id IS 'The other event.';
COMMENT ON COLUMN event_ties.kind IS 'part of, yields, denies or next of.';
COMMENT ON COLUMN event_ties.digest IS 'Hash of the whole tie: equal where nothing changed.';

CREATE TABLE event_tie_reasons (
    left_id VARCHAR,
    right_id VARCHAR,
    kind VARCHAR,
    position INTEGER,
    feature VARCHAR,
    weight DOUBLE,
    detail VARCHAR
);
COMMENT ON TABLE event_tie_reasons IS 'Why two events hang together.';
COMMENT ON COLUMN event_tie_reasons.left_id IS 'The tie''s left event.';
COMMENT ON COLUMN event_tie_reasons.right_id IS 'The tie''s right event.';
COMMENT ON COLUMN event_tie_reasons.kind IS 'The tie''s kind.';
COMMENT ON COLUMN event_tie_reasons.position IS 'Place in the tie''s reasons, from 0.';
COMMENT ON COLUMN event_tie_reasons.feature IS 'What was looked at.';
COMMENT ON COLUMN event_tie_reasons.weight IS 'How much it speaks for the tie.';
COMMENT ON COLUMN event_tie_reasons.detail IS 'Words that explain it.';

CREATE TABLE linking_state (
    identity VARCHAR
);
COMMENT ON TABLE linking_state IS 'What linked this record: one row. With another program, ontology or register all is linked anew.';
COMMENT ON COLUMN linking_state.identity IS 'Hash of the rules, the weights, the ontology and the register.';

CREATE TABLE linking_stories (
    story_id VARCHAR,
    days INTEGER,
    credit VARCHAR,
    origin VARCHAR,
    agency VARCHAR
);
COMMENT ON TABLE linking_stories IS 'What linking knows of each story.';
COMMENT ON COLUMN linking_stories.story_id IS 'The story.';
COMMENT ON COLUMN linking_stories.days IS 'Number of the eight days in which it came out; -1 where the day is unknown.';
COMMENT ON COLUMN linking_stories.credit IS 'News agency that the story itself names for its origin.';
COMMENT ON COLUMN linking_stories.origin IS 'The story itself, or the one that it repeats.';
COMMENT ON COLUMN linking_stories.agency IS 'News agency that it is credited to, by itself or by a story of the same words.';

CREATE TABLE linking_repeats (
    days INTEGER,
    size INTEGER,
    "of" VARCHAR,
    story_id VARCHAR,
    overlap DOUBLE
);
COMMENT ON TABLE linking_repeats IS 'Every pair of stories of which one repeats the other; wire_copies has the fullest for each story.';
COMMENT ON COLUMN linking_repeats.days IS 'Number of the eight days in which they were found.';
COMMENT ON COLUMN linking_repeats.size IS 'Number of runs of three words in the fuller text.';
COMMENT ON COLUMN linking_repeats."of" IS 'The fuller story.';
COMMENT ON COLUMN linking_repeats.story_id IS 'The copy.';
COMMENT ON COLUMN linking_repeats.overlap IS 'Jaccard index of their runs of words, 0 to 1.';

CREATE TABLE linking_mentions (
    mention_id VARCHAR,
    handle UBIGINT,
    words VARCHAR,
    day INTEGER,
    pile UBIGINT,
    pocket UBIGINT
);
COMMENT ON TABLE linking_mentions IS 'Every mention that was linked; those that a person dropped are not here.';
COMMENT ON COLUMN linking_mentions.mention_id IS 'The mention.';
COMMENT ON COLUMN linking_mentions.handle IS 'The mention as a number: 64 bits of a hash of its id.';
COMMENT ON COLUMN linking_mentions.words IS 'The words of its trigger.';
COMMENT ON COLUMN linking_mentions.day IS 'Day of the act or of the report, counted from the year 1; -1 where unknown or vague.';
COMMENT ON COLUMN linking_mentions.pile IS 'Mentions that links lead to, one from the next, have one pile: the handle of the first of them.';
COMMENT ON COLUMN linking_mentions.pocket IS 'The part of its pile that is clustered by itself: the handle of the first of them.';

CREATE TABLE linking_keys (
    key UBIGINT,
    handle UBIGINT,
    "first" INTEGER,
    "last" INTEGER,
    role UTINYINT
);
COMMENT ON TABLE linking_keys IS 'Under what each mention is looked for; mentions that share no key are not compared.';
COMMENT ON COLUMN linking_keys.key IS 'Hash of what is shared: two parties and an act, an amount, a person, a place.';
COMMENT ON COLUMN linking_keys.handle IS 'The mention''s handle.';
COMMENT ON COLUMN linking_keys."first" IS 'First day on which the act may lie, counted from the year 1; 0 where nothing is known.';
COMMENT ON COLUMN linking_keys."last" IS 'Last such day.';
COMMENT ON COLUMN linking_keys.role IS '0, or 1 for those that meet only the others.';

CREATE TABLE linking_crowds (
    key UBIGINT,
    size INTEGER,
    number INTEGER,
    mention_id VARCHAR,
    mentions INTEGER,
    left_out BIGINT
);
COMMENT ON TABLE linking_crowds IS 'Where so many mentions are alike that not all were compared with one another.';
COMMENT ON COLUMN linking_crowds.key IS 'What they share.';
COMMENT ON COLUMN linking_crowds.size IS 'Length in days of the window in which they lie; 0 is all time.';
COMMENT ON COLUMN linking_crowds.number IS 'Number of the window, in its size.';
COMMENT ON COLUMN linking_crowds.mention_id IS 'One of the mentions.';
COMMENT ON COLUMN linking_crowds.mentions IS 'How many there are.';
COMMENT ON COLUMN linking_crowds.left_out IS 'Pairs not compared for this key; another key may have brought them together.';

CREATE TABLE linking_events (
    event_id VARCHAR,
    handle UBIGINT,
    digest VARCHAR
);
COMMENT ON TABLE linking_events IS 'Every event that was compared with others to see what hangs together.';
COMMENT ON COLUMN linking_events.event_id IS 'The event.';
COMMENT ON COLUMN linking_events.handle IS 'The event as a number: 64 bits of a hash of its id.';
COMMENT ON COLUMN linking_events.digest IS 'Hash of the event as it was then.';

CREATE TABLE linking_event_keys (
    key UBIGINT,
    handle UBIGINT,
    "first" INTEGER,
    "last" INTEGER
);
COMMENT ON TABLE linking_event_keys IS 'Under what each event is looked for by others.';
COMMENT ON COLUMN linking_event_keys.key IS 'Hash of what is shared: two parties, a story, a series.';
COMMENT ON COLUMN linking_event_keys.handle IS 'The event''s handle.';
COMMENT ON COLUMN linking_event_keys."first" IS 'First day around which it is looked for, counted from the year 1; 0 where unknown.';
COMMENT ON COLUMN linking_event_keys."last" IS 'Last such day.';

CREATE TABLE rejections (
    stage VARCHAR,
    subject_id VARCHAR,
    reason VARCHAR,
    detail VARCHAR
);
COMMENT ON TABLE rejections IS 'What was not taken in or not coded, and why.';
COMMENT ON COLUMN rejections.stage IS 'ingest, annotation, coding or linking.';
COMMENT ON COLUMN rejections.subject_id IS 'The story, or the address of the input where there is no story.';
COMMENT ON COLUMN rejections.reason IS 'One word of a fixed list.';
COMMENT ON COLUMN rejections.detail IS 'What a person needs to know besides.';

CREATE VIEW wide_mentions AS
SELECT
    base.*,
    coalesce(sides.sources, []) AS sources,
    coalesce(sides.source_countries, []) AS source_countries,
    coalesce(sides.targets, []) AS targets,
    coalesce(sides.target_countries, []) AS target_countries
FROM event_mentions AS base
LEFT JOIN (
    SELECT
        mention_id,
        list(name ORDER BY position) FILTER (WHERE side = 'source') AS sources,
        list_distinct(list(country ORDER BY position) FILTER (WHERE side = 'source' AND country IS NOT NULL)).list_sort() AS source_countries,
        list(name ORDER BY position) FILTER (WHERE side = 'target') AS targets,
        list_distinct(list(country ORDER BY position) FILTER (WHERE side = 'target' AND country IS NOT NULL)).list_sort() AS target_countries
    FROM mention_participants
    GROUP BY mention_id
) AS sides ON sides.mention_id = base.id;
COMMENT ON VIEW wide_mentions IS 'Each mention with the names and states of its two sides as lists.';

CREATE VIEW wide_events AS
SELECT
    base.*,
    coalesce(sides.sources, []) AS sources,
    coalesce(sides.source_countries, []) AS source_countries,
    coalesce(sides.targets, []) AS targets,
    coalesce(sides.target_countries, []) AS target_countries
FROM events AS base
LEFT JOIN (
    SELECT
        event_id,
        list(name ORDER BY position) FILTER (WHERE side = 'source') AS sources,
        list_distinct(list(country ORDER BY position) FILTER (WHERE side = 'source' AND country IS NOT NULL)).list_sort() AS source_countries,
        list(name ORDER BY position) FILTER (WHERE side = 'target') AS targets,
        list_distinct(list(country ORDER BY position) FILTER (WHERE side = 'target' AND country IS NOT NULL)).list_sort() AS target_countries
    FROM event_participants
    GROUP BY event_id
) AS sides ON sides.event_id = base.id;
COMMENT ON VIEW wide_events IS 'Each event with the names and states of its two sides as lists.';
