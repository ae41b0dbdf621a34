/** What the list shows of one hit. */
import { best, marksIn } from "./sentence.js";

export async function shownHit(index, { document, score, covered }, wanted) {
  const meeting = index.meetings[index.meetingOf[document]];
  const about = {
    body: index.klynge[meeting.body][1],
    level: index.niveau[meeting.level][1],
    date: meeting.date,
    meeting: index.meetingOf[document],
    score,
    covered,
  };
  const record = await index.text(document);
  if (!record) return { ...about, incomplete: true };
  const { folder, anchor, number, outcome, title } = record;
  const fragment = anchor || (number && `punkt-${number}`);
  const marks = marksIn(title, wanted);
  const { source, parts, together } = best(record, wanted, marks);
  const url = fragment ? `${folder}#${fragment}` : folder;
  return { ...about, url, number, outcome, title: markedTitle(title, marks), source, sentence: parts, together };
}

function markedTitle(title, marks) {
  const parts = [];
  let place = 0;
  for (const mark of marks) {
    parts.push([title.slice(place, mark.start), false], [title.slice(mark.start, mark.end), true]);
    place = mark.end;
  }
  parts.push([title.slice(place), false]);
  return parts.filter(([part]) => part);
}
