// A thread of its own, which unpacks the browser of npm into what it is told is the folder for temporary files.
import packaged from '@sparticuz/chromium';

await packaged.executablePath();
