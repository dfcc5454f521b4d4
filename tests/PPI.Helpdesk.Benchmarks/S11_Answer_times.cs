using System.Diagnostics;
using System.Globalization;
using PPI.Helpdesk.People;
using PPI.Helpdesk.Testing;

namespace PPI.Helpdesk.Benchmarks;

/// <summary>S-11: whether the time of an answer tells that an account exists. Known and unknown take turns, so that a busy machine is busy for both.</summary>
internal static class S11_Answer_times
{
    private const string Known = "known";
    private const string Unknown = "nobody";

    public static async Task RunAsync(BenchmarkSettings settings)
    {
        await using var app = new ServedApp(settings.NewDatabase());
        (app["People:TriesPerAddress"], app["People:TriesPerAccount"]) = ("100000", "100000");
        await app.InitializeAsync();
        app.StartServer();
        await app.AddPersonWithPasswordAsync(Known);
        Console.WriteLine($"S-11, {app.Database.Provider.Name}, 2 x {settings.Answers} answers each");
        await CompareAsync(app, settings.Answers, "sign-in", name => [new("Input.Name", name), new("Input.Password", "wrong harbour quiet lamp")]);
        await CompareAsync(app, settings.Answers, "account/forgotten", name => [new("Input.Email", $"{name}@ppi.example")]);
    }

    private static async Task CompareAsync(ServedApp app, int times, string page, Func<string, KeyValuePair<string, string>[]> form)
    {
        using var browser = new HttpClient { BaseAddress = app.Root };
        var token = (await browser.OpenAsync(page)).QuerySelector("main form input[name=__RequestVerificationToken]")!;
        var field = KeyValuePair.Create(token.GetAttribute("name")!, token.GetAttribute("value")!);
        List<double> known = [], unknown = [];
        for (var time = -10; time < times; time++)
        {
            // Far enough that no lock and no limit of mails is in force.
            app.Clock.Advance(SignInByPassword.LockedFor + TimeSpan.FromMinutes(1));
            var (one, other) = time % 2 == 0 ? (Known, Unknown) : (Unknown, Known);
            var (first, second) = (await AnswerAsync(one), await AnswerAsync(other));
            if (time < 0)
                continue;
            (time % 2 == 0 ? known : unknown).Add(first);
            (time % 2 == 0 ? unknown : known).Add(second);
        }
        var difference = Math.Abs(known.Average() - unknown.Average()) / Math.Max(known.Average(), unknown.Average());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{page,-18} known {known.Average():F2} ms, unknown {unknown.Average():F2} ms, difference {difference:P1} (to be reached: 10 %); medians {Median(known):F2} and {Median(unknown):F2} ms"));

        async Task<double> AnswerAsync(string name)
        {
            using var content = new FormUrlEncodedContent(form(name).Append(field));
            var start = Stopwatch.GetTimestamp();
            using var answer = await browser.PostAsync(new Uri(page, UriKind.Relative), content);
            var shown = await answer.Content.ReadAsStringAsync();
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            return answer.IsSuccessStatusCode || shown.Contains("name=\"Input.", StringComparison.Ordinal) ? elapsed : throw new InvalidOperationException($"{page} answers {(int)answer.StatusCode}: that is not the answer to be measured.");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
